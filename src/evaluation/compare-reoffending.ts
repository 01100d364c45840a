import type { ReoffendingSummary } from '../outcomes/measures/reoffending-summary.js';
import {
  type Arm,
  bootstrapMeanCount,
  bootstrapMeanPositiveCount,
  type Computed,
  fisherExact,
  katzRiskRatio,
  miettinenNurminenRiskDifference,
  newcombeRiskDifference,
  nMinusOneChiSquared,
  smallestExpectedCount,
  wilsonInterval,
} from '../statistics/index.js';
import { missingForComparison } from './design/design-gate.js';
import { detectableFall } from './outcomes/detectable.js';
import { toEstimate } from './dto/estimate.dto.js';
import type {
  ComparisonGateDto,
  ReoffendingArmDto,
  ReoffendingComparisonDto,
} from './dto/reoffending.dto.js';

const valueOf = <T, V>(computed: Computed<T>, pick: (value: T) => V): V | null =>
  computed.computable ? pick(computed.value) : null;

function armOf(summary: ReoffendingSummary): ReoffendingArmDto {
  const { excluded, histogram } = summary;
  const immature = excluded.REOFFENDED + excluded.FOLLOW_UP_OPEN + excluded.WAITING_PERIOD;
  return {
    children: summary.cohort + immature,
    mature: summary.cohort,
    immature: {
      reoffended: excluded.REOFFENDED,
      followUpOpen: excluded.FOLLOW_UP_OPEN,
      waitingPeriod: excluded.WAITING_PERIOD,
    },
    reoffenders: summary.reoffenders,
    reoffences: summary.reoffences,
    occasions: summary.occasions,
    binaryRate: toEstimate(wilsonInterval(summary.reoffenders, summary.cohort), 'Wilson 1927'),
    binaryRateIfAllPendingProven: summary.binaryRateBounds?.upper ?? null,
    frequencyPerChild: toEstimate(bootstrapMeanCount(histogram), 'Bootstrap over children, percentile'),
    frequencyPerReoffender: toEstimate(
      bootstrapMeanPositiveCount(histogram),
      'Bootstrap over children, percentile',
    ),
    histogram: histogram.map(({ count, people }) => ({ count, children: people })),
    pendingOnly: summary.pendingOnly,
    onIndexDay: summary.withIndexDayOffence,
  };
}

/** Whether the numbers allow a comparison to be drawn from. */
function gateOf(started: Arm, comparison: Arm, minimum: number): ComparisonGateDto {
  const reasons = missingForComparison(started, comparison, minimum).map(({ code }) => code);
  return { met: reasons.length === 0, reasons };
}

/**
 * Sets the proven reoffending of two groups beside each other.
 * @param minimum children a side below which the result only describes
 */
export function compareReoffending(
  startedSummary: ReoffendingSummary,
  comparisonSummary: ReoffendingSummary,
  minimum: number,
): ReoffendingComparisonDto {
  const started: Arm = { events: startedSummary.reoffenders, n: startedSummary.cohort };
  const comparison: Arm = { events: comparisonSummary.reoffenders, n: comparisonSummary.cohort };
  const compared = started.n > 0 && comparison.n > 0;
  return {
    started: armOf(startedSummary),
    comparison: armOf(comparisonSummary),
    riskDifference: toEstimate(
      newcombeRiskDifference(started, comparison),
      'Newcombe 1998, hybrid score (method 10)',
    ),
    riskDifferenceScore: toEstimate(
      miettinenNurminenRiskDifference(started, comparison),
      'Miettinen and Nurminen 1985, score',
    ),
    riskRatio: toEstimate(katzRiskRatio(started, comparison), 'Katz 1978, log'),
    tests: {
      fisherP: compared ? fisherExact(started, comparison).twoSided : null,
      nMinusOneChiSquaredP: valueOf(nMinusOneChiSquared(started, comparison), ({ p }) => p),
      smallestExpectedCount: valueOf(smallestExpectedCount(started, comparison), (count) => count),
    },
    minimumDetectableReduction: detectableFall(started, comparison),
    gate: gateOf(started, comparison, minimum),
  };
}
