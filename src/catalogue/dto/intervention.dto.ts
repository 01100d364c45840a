import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { Language } from '../../platform/http/language.js';
import type { NeedTarget } from '../intervention-need.entity.js';

/** A need area that an intervention targets. */
export class InterventionNeedDto {
  /** @example ETE */
  needAreaCode: string;

  /**
   * PRIMARY: what the work is for. SECONDARY: what it also helps with.
   * @example PRIMARY
   */
  target: NeedTarget;
}

/** A catalogue entry in its current version. */
export class InterventionDto {
  /** Id of the intervention: the same in all its versions. */
  @ApiUuid()
  id: string;

  /** Id of this version, as plans and deliveries name it. */
  @ApiUuid()
  versionId: string;

  /**
   * 1, 2, 3 … within the intervention.
   * @example 1
   */
  @ApiInteger()
  versionNo: number;

  /** @example CSCS */
  code: string;

  /**
   * A code of the set INTERVENTION_STATUS.
   * @example ACTIVE_CORE
   */
  status: string;

  /**
   * The title in the language that `Accept-Language` prefers; English where there is no Welsh one.
   * @example "Construction skills certificate"
   */
  title: string;

  /** @example "Construction skills certificate" */
  titleEn: string;

  /** @example "Tystysgrif sgiliau adeiladu" */
  titleCy: string | null;

  /** @example "Training for the construction skills card, with a test at the end." */
  summaryEn: string;

  /** @example "Hyfforddiant ar gyfer y cerdyn sgiliau adeiladu, gyda phrawf ar y diwedd." */
  summaryCy: string | null;

  /**
   * A code of the set INTERVENTION_TYPE.
   * @example ACCREDITED_LEARNING
   */
  interventionType: string;

  /**
   * A code of the set PURPOSE.
   * @example REOFFENDING
   */
  purpose: string;

  /** The need areas it targets: primary before secondary, each by code. */
  needs: InterventionNeedDto[];

  /**
   * Youngest age in whole years, inclusive.
   * @example 15
   */
  @ApiInteger()
  ageMin: number;

  /**
   * Oldest age in whole years, inclusive.
   * @example 17
   */
  @ApiInteger()
  ageMax: number;

  /**
   * Codes of the set SEX; empty: open to any.
   * @example []
   */
  sexes: string[];

  /**
   * Codes of the set SETTING.
   * @example ["COMMUNITY"]
   */
  settings: string[];

  /**
   * Languages it can be delivered in.
   * @example ["en", "cy"]
   */
  languages: Language[];

  /**
   * Code of the provider that delivers it; null where none is settled.
   * @example LEARNING_PROVIDER
   */
  provider: string | null;

  /** @example 12 */
  @ApiInteger()
  sessionsPlanned: number | null;

  /** @example 120 */
  @ApiInteger()
  minutesPerSession: number | null;

  /** @example 12 */
  @ApiInteger()
  durationWeeks: number | null;

  /**
   * False for processes, such as panels, that are catalogued but left out of impact evaluation.
   * @example true
   */
  impactEvaluable: boolean;

  /** When this version was recorded. */
  @ApiInstant()
  recordedAt: string;
}

/** A page of the catalogue, by code. */
export class InterventionPageDto {
  items: InterventionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
