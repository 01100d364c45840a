import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { IsCode, IsCodeList, IsListOf, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { EligibilityRuleInput } from '../eligibility/eligibility-rule.dto.js';
import type { NeedTarget } from '../intervention-need.entity.js';
import { InterventionDesignInput } from './intervention-design-input.dto.js';

const MOST_CODES = 40;

/** A need area to target. */
export class InterventionNeedInput {
  /**
   * A need area; see /v1/need-areas.
   * @example ETE
   */
  @IsCode()
  needAreaCode: string;

  /**
   * PRIMARY: what the work is for. SECONDARY: what it also helps with.
   * @example PRIMARY
   */
  @IsIn(['PRIMARY', 'SECONDARY'])
  target: NeedTarget;
}

/** What a version of a catalogue entry says. */
export class InterventionContentDto extends InterventionDesignInput {
  /**
   * A code of the set INTERVENTION_STATUS; only an available one may be chosen for a child.
   * @example ACTIVE_CORE
   */
  @IsCode()
  status: string;

  /** @example "Construction skills certificate" */
  @IsText(1, 200)
  titleEn: string;

  /** @example "Tystysgrif sgiliau adeiladu" */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /** @example "Training for the construction skills card, with a test at the end." */
  @IsText(1, 4000)
  summaryEn: string;

  /** @example "Hyfforddiant ar gyfer y cerdyn sgiliau adeiladu, gyda phrawf ar y diwedd." */
  @IsOptional()
  @IsText(1, 4000)
  summaryCy?: string | null;

  /**
   * A code of the set INTERVENTION_TYPE.
   * @example ACCREDITED_LEARNING
   */
  @IsCode()
  interventionType: string;

  /**
   * A code of the set PURPOSE.
   * @example REOFFENDING
   */
  @IsCode()
  purpose: string;

  /** The need areas it targets, each once; at least one PRIMARY where its impact is to be evaluated. */
  @IsListOf(InterventionNeedInput, 0, MOST_CODES)
  needs: InterventionNeedInput[];

  /**
   * Youngest age in whole years, inclusive.
   * @example 15
   */
  @IsWholeNumber(1, 25)
  ageMin: number;

  /**
   * Oldest age in whole years, inclusive.
   * @example 17
   */
  @IsWholeNumber(1, 25)
  ageMax: number;

  /**
   * Codes of the set SEX; empty: open to any.
   * @example []
   */
  @IsCodeList(MOST_CODES)
  sexes: string[];

  /**
   * Codes of the set SETTING; at least one.
   * @example ["COMMUNITY"]
   */
  @IsCodeList(MOST_CODES)
  settings: string[];

  /**
   * Languages it can be delivered in, `en` and `cy`; at least one.
   * @example ["en", "cy"]
   */
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['en', 'cy'], { each: true })
  languages: Language[];

  /**
   * Code of the provider that delivers it; null where none is settled.
   * @example LEARNING_PROVIDER
   */
  @IsOptional()
  @IsCode()
  provider?: string | null;

  /** @example 12 */
  @IsOptional()
  @IsWholeNumber(1, 1000)
  sessionsPlanned?: number | null;

  /** @example 120 */
  @IsOptional()
  @IsWholeNumber(1, 1440)
  minutesPerSession?: number | null;

  /** @example 12 */
  @IsOptional()
  @IsWholeNumber(1, 260)
  durationWeeks?: number | null;

  /** Conditions that a child must meet besides the above, all of them; see the recommendations of a case. */
  @IsOptional()
  @IsListOf(EligibilityRuleInput, 0, MOST_CODES)
  eligibility?: EligibilityRuleInput[] | null;

  /**
   * False for processes, such as panels, that are catalogued but left out of impact evaluation.
   * @example true
   */
  @IsBoolean()
  impactEvaluable: boolean;
}
