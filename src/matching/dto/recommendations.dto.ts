import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { CriterionCode } from '../criterion.js';
import type { NeedState } from '../needs.js';
import { BilingualTextDto } from './explanations.dto.js';
import { MatchedEntryDto } from './matched-entry.dto.js';

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
   * PRIORITISED: it comes first, as `isPriority` says. UNKNOWN: no assessment has assessed it.
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
   * It comes first: its severity is 2 or more or a judgement says so, unless a person decided otherwise.
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

/** Work that is planned with the child, or running. */
export class CurrentWorkDto {
  /** @example RUNNING */
  kind: 'PLANNED' | 'RUNNING';

  /** Of the plan action, or of the delivery. */
  @ApiUuid()
  id: string;

  /**
   * Code of the intervention; null where the work is bespoke.
   * @example MENTORING
   */
  code: string | null;

  /** @example "Mentoring" */
  titleEn: string;

  /** @example "Mentora" */
  titleCy: string;

  /**
   * The needs that it answers.
   * @example ["ETE"]
   */
  needAreaCodes: string[];

  /** Since when it has been planned, or the child enrolled. */
  @ApiDate()
  since: string;
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

  /** @example matching-4 */
  ruleVersion: string;

  /** What this is, and what it is not. */
  advice: BilingualTextDto;

  /** The need areas that assessments of the case have rated, strengths aside, in their usual order. */
  needs: RecommendationNeedDto[];

  /** What is planned with the child or running, in this case and in others that the reader may see. */
  currentWork: CurrentWorkDto[];

  /** Best first, as many as were asked for. */
  recommendations: RecommendationDto[];

  /**
   * How many entries are recommended in all.
   * @example 7
   */
  @ApiInteger()
  recommendationCount: number;

  /** Entries that target a prioritised need but are ruled out, and by what; best fit first, as many as were asked for. */
  notEligible: NotEligibleDto[];

  /**
   * How many entries are ruled out in all.
   * @example 4
   */
  @ApiInteger()
  notEligibleCount: number;
}
