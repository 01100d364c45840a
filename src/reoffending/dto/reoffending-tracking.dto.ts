import { IsOptional } from 'class-validator';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';
import { BeforeAfterDto } from './before-after.dto.js';

/** Which cohort to track, and with what was known when. */
export class ReoffendingTrackingQuery {
  /** First index date of the cohort; a year before the last where not given. */
  @IsOptional()
  @IsPlainDate()
  indexFrom?: string;

  /** Last index date of the cohort; the day up to which is known where not given. */
  @IsOptional()
  @IsPlainDate()
  indexTo?: string;

  /** Only what had happened and was decided by this day; today where not given. */
  @IsOptional()
  @IsPlainDate()
  asOf?: string;

  /**
   * Only cases of the delivery area with this code.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;
}

/** A measure of the registry, with its value. */
export class TrackedMeasureDto {
  /** @example REOFFENDING_BINARY */
  measure: string;

  /** What the definition calls it. */
  name: BilingualDto;

  value: EstimateDto;
}

/** How many children reoffended so many times. */
export class TrackedCountDto {
  @ApiInteger({ example: 2 })
  reoffences: number;

  @ApiInteger({ example: 14 })
  children: number;
}

/** Proven reoffending of some of the cohort. Reoffences for each child are the share times the reoffences of each reoffender. */
export class TrackedFiguresDto {
  /** Children in every denominator here. */
  @ApiInteger({ example: 235 })
  children: number;

  @ApiInteger({ example: 102 })
  reoffenders: number;

  /** Every charge counts. */
  @ApiInteger({ example: 329 })
  reoffences: number;

  /** Days on which they were committed, child by child. */
  @ApiInteger({ example: 301 })
  occasions: number;

  /** Children with no proven reoffence, but one that is not decided yet. */
  @ApiInteger({ example: 6 })
  pendingOnly: number;

  share: TrackedMeasureDto;

  /**
   * The share if everything that is not decided yet were proven; null where there are no children.
   * @example 0.4596
   */
  shareIfAllPendingProven: number | null;

  perChild: TrackedMeasureDto;

  perReoffender: TrackedMeasureDto;

  histogram: TrackedCountDto[];
}

/** How serious the reoffences were beside what the child was in the cohort for. It describes; nothing here says why. */
export class SeriousnessChangeDto {
  @ApiInteger({ example: 102 })
  reoffenders: number;

  /** Of these, children with a score on both sides: the only ones that the figures are of. A missing score is not 0. */
  @ApiInteger({ example: 88 })
  compared: number;

  /** Children without a score of the offences that were dealt with on the index date. */
  @ApiInteger({ example: 10 })
  withoutIndexScore: number;

  /** Children without a score of any reoffence. */
  @ApiInteger({ example: 5 })
  withoutReoffenceScore: number;

  /** Reoffences without a score, of any child. */
  @ApiInteger({ example: 12 })
  unscoredReoffences: number;

  /** Share of children whose most serious reoffence was more serious than the most serious index offence. */
  escalated: EstimateDto;

  /**
   * Mean change from the most serious index offence to the most serious reoffence, in points of the score.
   * @example 0.4
   */
  meanMaxChange: number | null;

  /**
   * Mean change from the mean score of the index offences to that of the reoffences.
   * @example -0.2
   */
  meanMeanChange: number | null;
}

/** The share of children who had not reoffended by a day. */
export class NotReoffendedByDto {
  /** Days since the index date. */
  @ApiInteger({ example: 183 })
  day: number;

  /** Children who were followed as long, and had not reoffended before. */
  @ApiInteger({ example: 160 })
  atRisk: number;

  /** @example 0.71 */
  withoutReoffence: number;

  /** @example 0.648 */
  lower: number;

  /** @example 0.764 */
  upper: number;
}

/** Time to the first proven reoffence, of the children whose time for reoffending and proof has passed (Kaplan and Meier 1958). */
export class TrackedTimesDto {
  @ApiInteger({ example: 235 })
  children: number;

  /** Quarter by quarter; empty where there are no such children. */
  points: NotReoffendedByDto[];

  /** The day by which half of them had reoffended; null: it was not reached within the year. */
  @ApiInteger({ example: 301 })
  medianDays: number | null;
}

/** Time at liberty of everybody who is in a share. */
export class TimeAtLibertyDto {
  @ApiInteger({ example: 85_775 })
  daysFollowed: number;

  /** As far as custody is recorded. */
  @ApiInteger({ example: 1_204 })
  daysInCustody: number;

  /**
   * Proven reoffences for each year at liberty so far; null where there was none.
   * @example 1.42
   */
  reoffencesPerYear: number | null;
}

/** A case that a rate has to settle one way or another. */
export class EdgeCaseDto {
  /** @example DIED */
  code: string;

  label: BilingualDto;

  /** How it is settled here. */
  policy: BilingualDto;

  @ApiInteger({ example: 1 })
  children: number;
}

/** Where children of the cohort stand. */
export class TrackedStatusesDto {
  @ApiInteger({ example: 120 })
  reoffended: number;

  @ApiInteger({ example: 31 })
  followUpOpen: number;

  @ApiInteger({ example: 20 })
  waitingForProof: number;

  @ApiInteger({ example: 126 })
  noProvenReoffence: number;

  /** Nothing more is learnt of them, and nothing was proven: in no share. */
  @ApiInteger({ example: 1 })
  leftOut: number;
}

/** The cohort of a year before, a year before: as far on as this one, with what was known then. */
export class PreviousYearDto {
  @ApiDate()
  indexFrom: string;

  @ApiDate()
  indexTo: string;

  @ApiDate()
  asOf: string;

  soFar: TrackedFiguresDto;

  /** The share so far of this cohort less that of the other. */
  shareDifference: EstimateDto;
}

/**
 * Proven reoffending of a cohort by what the service has recorded, as it becomes known. True counts, for those who work with
 * them: not for publication. Children with a restricted case are left out.
 */
export class ReoffendingTrackingDto {
  @ApiDate()
  indexFrom: string;

  @ApiDate()
  indexTo: string;

  @ApiDate()
  asOf: string;

  /** @example CYNON */
  deliveryArea: string | null;

  /**
   * The version of the definition by which everything here is counted.
   * @example LOCAL_LIVE
   */
  version: string;

  /** To be shown wherever a figure of this answer is. */
  banner: BilingualDto;

  /** Children with an index event in the period, each once. */
  @ApiInteger({ example: 297 })
  children: number;

  statuses: TrackedStatusesDto;

  /** Of all of them, however long they have been followed: it can only rise. Compare it with the year before, not with a rate. */
  soFar: TrackedFiguresDto;

  /** Of the children whose time for reoffending and proof has passed: a rate. */
  final: TrackedFiguresDto;

  previousYear: PreviousYearDto;

  seriousness: SeriousnessChangeDto;

  /** Each child's offending before and after. */
  beforeAndAfter: BeforeAfterDto;

  times: TrackedTimesDto;

  atLiberty: TimeAtLibertyDto;

  /** Every one, also where it is of nobody. */
  edgeCases: EdgeCaseDto[];
}
