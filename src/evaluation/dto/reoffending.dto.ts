import { ApiInteger } from '../../platform/openapi/properties.js';
import { EstimateDto } from './estimate.dto.js';

/** Cases left out because too little time has passed, by where they stand so far. */
export class ImmatureCasesDto {
  /** Reoffended already, but 18 months have not passed: counting them now would raise the rate. */
  @ApiInteger()
  reoffended: number;

  @ApiInteger()
  followUpOpen: number;

  @ApiInteger()
  waitingPeriod: number;
}

/** How many children had a number of reoffences. */
export class ReoffenceCountDto {
  @ApiInteger()
  count: number;

  @ApiInteger()
  children: number;
}

/** Proven reoffending of one side of the comparison. */
export class ReoffendingArmDto {
  /** Children on this side, whether or not enough time has passed. */
  @ApiInteger({ example: 216 })
  children: number;

  /** Children whose 18 months have passed: the denominator of every rate. */
  @ApiInteger({ example: 216 })
  mature: number;

  immature: ImmatureCasesDto;

  @ApiInteger({ example: 48 })
  reoffenders: number;

  /** Proven reoffences of the reoffenders, every charge. */
  @ApiInteger({ example: 48 })
  reoffences: number;

  /** Days on which they were committed, child by child. */
  @ApiInteger({ example: 48 })
  occasions: number;

  /** Reoffenders / mature. */
  binaryRate: EstimateDto;

  /**
   * The binary rate if every undecided case were proven.
   * @example 0.2222
   */
  binaryRateIfAllPendingProven: number | null;

  /** Reoffences / mature. */
  frequencyPerChild: EstimateDto;

  /** Reoffences / reoffenders. */
  frequencyPerReoffender: EstimateDto;

  /** Mature children by number of reoffences. */
  histogram: ReoffenceCountDto[];

  /** Mature children with no proven reoffence but an undecided one. */
  @ApiInteger({ example: 0 })
  pendingOnly: number;

  /** Mature children with an offence on the index day, which a date cannot place before or after it. */
  @ApiInteger({ example: 0 })
  onIndexDay: number;
}

/** p-values of the comparison; null where they cannot be computed. */
export class ReoffendingTestsDto {
  /**
   * Fisher's exact test, two-sided.
   * @example 0.0632
   */
  fisherP: number | null;

  /**
   * N − 1 chi-squared test (Campbell 2007); agrees with the Miettinen–Nurminen interval.
   * @example 0.0497
   */
  nMinusOneChiSquaredP: number | null;

  /**
   * Smallest expected count of the table; below 5, look at Fisher's test.
   * @example 57
   */
  smallestExpectedCount: number | null;
}

/** Whether the numbers allow a comparison to be drawn from. */
export class ComparisonGateDto {
  /** @example true */
  met: boolean;

  /** Codes of what is missing; empty where nothing is. */
  reasons: string[];
}

/** Proven reoffending: those who started the intervention, beside those who did not. */
export class ReoffendingComparisonDto {
  started: ReoffendingArmDto;

  comparison: ReoffendingArmDto;

  /** Rate of those who started minus rate of those who did not. */
  riskDifference: EstimateDto;

  /** The same difference with the score interval. */
  riskDifferenceScore: EstimateDto;

  riskRatio: EstimateDto;

  tests: ReoffendingTestsDto;

  /**
   * The smallest fall below the comparison rate that these numbers would find four times in five.
   * @example 0.1076
   */
  minimumDetectableReduction: number | null;

  gate: ComparisonGateDto;
}
