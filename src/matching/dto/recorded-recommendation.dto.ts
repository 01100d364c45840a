import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { CriterionCode, CriterionOutcome } from '../criterion.js';
import type { RankPartCode } from '../rank-texts.js';

/** One part of the rank that an entry had. */
export class RecordedRankPartDto {
  /** @example NEED_FIT */
  part: RankPartCode;

  /** @example 3002 */
  @ApiInteger()
  value: number;
}

/** What came of a criterion. */
export class RecordedCriterionDto {
  /** @example LANGUAGE */
  code: CriterionCode;

  /** @example MET */
  outcome: CriterionOutcome;
}

/** A version of the catalogue that was looked at. */
export class RecordedEntryDto {
  @ApiUuid()
  interventionId: string;

  @ApiUuid()
  versionId: string;

  /** @example 1 */
  @ApiInteger()
  versionNo: number;

  /** @example CSCS */
  code: string;

  /**
   * The need areas that it targets.
   * @example ["ETE"]
   */
  needAreaCodes: string[];

  /**
   * See `score` of `getRecommendations`.
   * @example 30024611099
   */
  @ApiInteger()
  score: number;
}

/** An entry as it was recommended. */
export class RecordedAdviceEntryDto extends RecordedEntryDto {
  rank: RecordedRankPartDto[];

  /** What rests on records that the reader may not see is shown as UNKNOWN. */
  criteria: RecordedCriterionDto[];
}

/** An entry as it was ruled out. */
export class RecordedRuledOutEntryDto extends RecordedEntryDto {
  /**
   * The criteria that were not met, but for what rests on records that the reader may not see.
   * @example ["AGE"]
   */
  ruledOutBy: CriterionCode[];
}

/** Advice on a case as it was given. It is never altered. */
export class RecordedRecommendationDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** The day for which the advice was given. */
  @ApiDate()
  advisedOn: string;

  /** The account that asked. */
  @ApiUuid()
  advisedToId: string;

  /**
   * The version of the rules that made the advice.
   * @example matching-4
   */
  ruleVersion: string;

  /**
   * SHA-256 over all that the advice rests on: the case, the catalogue, the evidence, the places, the rules. The same
   * sum, the same advice.
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  inputsSha256: string;

  /** The best twenty, best first. */
  recommendations: RecordedAdviceEntryDto[];

  /**
   * How many were recommended in all.
   * @example 7
   */
  @ApiInteger()
  recommendationCount: number;

  /** The twenty that fitted best of those ruled out, best first. */
  notEligible: RecordedRuledOutEntryDto[];

  /**
   * How many were ruled out in all.
   * @example 4
   */
  @ApiInteger()
  notEligibleCount: number;

  @ApiInstant()
  recordedAt: string;
}

/** A page of recorded advice, in order of ids. */
export class RecordedRecommendationPageDto {
  items: RecordedRecommendationDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
