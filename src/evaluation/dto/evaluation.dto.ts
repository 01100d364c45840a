import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { EvaluationOutcome } from '../outcomes/evaluation-outcome.js';
import { AnalysesDto } from '../analyses/dto/analyses.dto.js';
import { AdjustedComparisonDto } from './adjusted.dto.js';
import { BilingualDto } from './bilingual.dto.js';
import { ClaimedDifferenceDto } from './claimed-difference.dto.js';
import { ComparisonDesignDto } from './comparison-design-answer.dto.js';
import { EteComparisonDto } from './ete.dto.js';
import { FrequencyComparisonDto } from './frequency.dto.js';
import { EvaluationFailureDto, EvaluationProgressDto } from './job.dto.js';
import { LandmarkDto } from './landmark.dto.js';
import { NoteDto } from './note.dto.js';
import { ReoffendingComparisonDto } from './reoffending.dto.js';
import { SubgroupAnalysisDto } from './subgroup.dto.js';
import { TimeToReoffenceDto } from './time-to-reoffence.dto.js';

/** What was compared, fixed before anything was read. */
export class EvaluationDefinitionDto extends ComparisonDesignDto {
  @ApiUuid()
  interventionId: string;

  /** @example CREATIVE_WRITING */
  interventionCode: string;

  /**
   * What the sentence and the claim rest on: a code of the set EVALUATION_OUTCOME.
   * @example PROVEN_REOFFENDING
   */
  outcome: EvaluationOutcome;

  /** Only what had happened by this date was looked at. */
  @ApiDate()
  dataAsOf: string;

  /** Children a side below which the result only describes. */
  @ApiInteger({ example: 30 })
  minimumChildren: number;

  /**
   * A child enters once, with the first index event in the period.
   * @example FIRST_INDEX_IN_PERIOD
   */
  cohortRule: 'FIRST_INDEX_IN_PERIOD';

  /**
   * A delivery of the intervention had started in that case; by the landmark, where there is one.
   * @example STARTED_BY_LANDMARK
   */
  exposureRule: 'STARTED_IN_CASE' | 'STARTED_BY_LANDMARK';

  /**
   * Everybody else in the cohort; at a landmark, those who had not reoffended and were still supervised.
   * @example DID_NOT_START
   */
  comparisonRule: 'DID_NOT_START';

  /**
   * Definition of proven reoffending; figures of different definitions are not compared.
   * @example LOCAL_LIVE
   */
  metricVersion: 'LOCAL_LIVE';
}

/**
 * Children in no figure, because they died, or left the country, within the year and without a proven reoffence: whether they
 * would have reoffended nobody can say.
 */
export class LostToFollowUpDto {
  @ApiInteger({ example: 0 })
  started: number;

  @ApiInteger({ example: 1 })
  comparison: number;
}

/** What came out. */
export class EvaluationResultDto {
  /**
   * Strength of the design on the ladder D0 to D5, which decides what may be claimed: D0 counts only, D1 describes, D2 says
   * that the sides differ, D3 that a difference remains after accounting for what was known.
   * @example D2
   */
  design: 'D0' | 'D1' | 'D2' | 'D3' | 'D4' | 'D5';

  /** Why it is this strength, and what must be known beside it; null for a run of the method comparison-1. */
  designReasons: NoteDto[] | null;

  /** One honest sentence on the outcome. */
  statement: BilingualDto;

  /** What the statement rests on; null for a run of the method comparison-1. */
  claimed: ClaimedDifferenceDto | null;

  reoffending: ReoffendingComparisonDto;

  /** How often children reoffended; null for a run of a method before comparison-3. */
  frequency: FrequencyComparisonDto | null;

  /** How soon children reoffended; null for a run of a method before comparison-3. */
  timeToReoffence: TimeToReoffenceDto | null;

  ete: EteComparisonDto;

  /** Null where everybody is followed from the index date. */
  landmark: LandmarkDto | null;

  /** Null where the design adjusts for nothing. */
  adjusted: AdjustedComparisonDto | null;

  /** The subgroup analyses that the design declares. */
  subgroups: SubgroupAnalysisDto[];

  /** What the design declares to be looked at beside the outcome; null where it declares nothing. */
  analyses: AnalysesDto | null;

  /** Null where the method did not look yet. */
  lostToFollowUp: LostToFollowUpDto | null;

  /** Children who started only after their first proven reoffence: they count among those who started. */
  @ApiInteger({ example: 0 })
  startedAfterReoffending: number;

  notes: NoteDto[];
}

/** A run of an evaluation, as it is listed. */
export class EvaluationSummaryDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string;

  /** The plan that it is a look at; null: it is exploratory, and no decision rests on it. */
  @ApiUuid()
  evaluationPlanId: string | null;

  /**
   * `RUNNING` waits for its turn, or is being worked out; look again. Of one that is `CANCELLED` or `FAILED` nothing is kept.
   * @example FINISHED
   */
  state: 'RUNNING' | 'FINISHED' | 'CANCELLED' | 'FAILED';

  /** Null where it is finished. */
  progress: EvaluationProgressDto | null;

  /** Why nothing came of it. */
  failure: EvaluationFailureDto | null;

  /** Which look at the plan, from 1; null: it is exploratory, or not finished. */
  @ApiInteger({ example: 1 })
  look: number | null;

  /** Whether it was run before the day for which the plan sets the analysis. */
  earlyLook: boolean;

  /**
   * Version of the method.
   * @example comparison-4
   */
  methodVersion: string;

  @ApiDate()
  dataAsOf: string;

  /**
   * SHA-256 over the rows that were read: the same rows and definition give the same result. Null until it is finished.
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  inputSha256: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A run of an evaluation, kept as it was. */
export class EvaluationDto extends EvaluationSummaryDto {
  definition: EvaluationDefinitionDto;

  /** Null until it is finished. */
  result: EvaluationResultDto | null;
}

/** A page of runs, newest first. */
export class EvaluationPageDto {
  items: EvaluationSummaryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
