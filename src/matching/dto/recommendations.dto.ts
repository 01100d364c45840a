import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { CriterionCode, CriterionOutcome } from '../criterion.js';
import type { NeedState } from '../needs.js';

/** A text in both languages. */
export class BilingualTextDto {
  /** @example "This is advice, never a referral." */
  en: string;

  /** @example "Cyngor yw hwn, nid atgyfeiriad." */
  cy: string;
}

/** What the newest assessment to rate a need area says of it. */
export class RecommendationNeedDto {
  /** @example ETE */
  needAreaCode: string;

  /**
   * The label in the language that `Accept-Language` prefers.
   * @example "Education, training and employment"
   */
  label: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  /**
   * PRIORITISED: a person made it a priority, or its severity is 2 or more. UNKNOWN: rated, but not assessed.
   * @example PRIORITISED
   */
  state: Exclude<NeedState, 'STRENGTH'>;

  /**
   * 0 none to 4 very strong; null: not assessed, which is not none.
   * @example 3
   */
  @ApiInteger()
  severity: number | null;

  /**
   * A person decided that this need comes first.
   * @example true
   */
  isPriority: boolean;

  @ApiDate()
  assessedOn: string;

  /** @example "A prioritised need: severity 3." */
  explanationEn: string;

  /** @example "Angen â blaenoriaeth: difrifoldeb 3." */
  explanationCy: string;
}

/** One reason for or against an entry, or one question that is open. */
export class CriterionDto {
  /**
   * ALREADY_RECEIVING is met where the child is not receiving the same intervention already.
   * @example LANGUAGE
   */
  code: CriterionCode;

  /**
   * UNKNOWN is neither yes nor no: see `ask`.
   * @example MET
   */
  outcome: CriterionOutcome;

  /** @example "Preferred language: Welsh. This is offered in: English, Welsh." */
  explanationEn: string;

  /** @example "Dewis iaith: Cymraeg. Cynigir hwn yn: Saesneg, Cymraeg." */
  explanationCy: string;

  /** What to find out; only where the outcome is UNKNOWN. */
  ask?: BilingualTextDto;
}

/** A catalogue entry held against the case. */
export class MatchedEntryDto {
  @ApiUuid()
  interventionId: string;

  /** Id of the catalogue version that was looked at, as plans and deliveries name it. */
  @ApiUuid()
  versionId: string;

  /** @example 1 */
  @ApiInteger()
  versionNo: number;

  /** @example CSCS */
  code: string;

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
   * A code of the set INTERVENTION_STATUS.
   * @example ACTIVE_CORE
   */
  status: string;

  /**
   * Code of the provider that delivers it.
   * @example LEARNING_PROVIDER
   */
  provider: string | null;

  /**
   * The version of the rules that made this advice.
   * @example matching-2
   */
  ruleVersion: string;

  /**
   * Orders entries within this advice: primary fit weighted by severity, then secondary fit, then fewer unknowns.
   * It is no probability of success.
   * @example 3002000
   */
  @ApiInteger()
  score: number;

  /** Every criterion, with its reason. */
  criteria: CriterionDto[];
}

/** An entry that no criterion rules out. */
export class RecommendationDto extends MatchedEntryDto {
  /**
   * ASK_FIRST: something that matters is not known yet; see `ask` of the criteria.
   * @example ELIGIBLE
   */
  eligibility: 'ELIGIBLE' | 'ASK_FIRST';
}

/** An entry that targets a need, but that a criterion rules out. */
export class NotEligibleDto extends MatchedEntryDto {
  /**
   * The criteria that are not met.
   * @example ["AGE"]
   */
  ruledOutBy: CriterionCode[];
}

/** Advice on which catalogued interventions suit a case, and why. */
export class RecommendationsDto {
  @ApiUuid()
  caseId: string;

  /** The day for which the advice is given. */
  @ApiDate()
  on: string;

  /** @example matching-2 */
  ruleVersion: string;

  /** What this is, and what it is not. */
  advice: BilingualTextDto;

  /** The need areas that assessments of the case have rated, strengths aside, in their usual order. */
  needs: RecommendationNeedDto[];

  /** Best first. */
  recommendations: RecommendationDto[];

  /** Entries that target a prioritised need but are ruled out, and by what; best fit first. */
  notEligible: NotEligibleDto[];
}
