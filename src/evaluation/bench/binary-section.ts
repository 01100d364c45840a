import {
  type Arm,
  fisherExact,
  haldaneOddsRatio,
  katzRiskRatio,
  miettinenNurminenRiskDifference,
  newcombeRiskDifference,
  nMinusOneChiSquared,
  wilsonInterval,
  woolfOddsRatio,
} from '../../statistics/index.js';
import { toEstimate } from '../dto/estimate.dto.js';
import type { ArmRate, BinaryResult } from './bench-result.js';

function rateOf({ events, n }: Arm, confidence: number): ArmRate {
  const { estimate, lower, upper } = toEstimate(wilsonInterval(events, n, confidence), 'Wilson 1927');
  return { events, n, rate: estimate, lower, upper };
}

/** An outcome of yes or no, the groups as they came. */
export function binarySection(treated: Arm, comparison: Arm, confidence: number): BinaryResult {
  const test = nMinusOneChiSquared(treated, comparison);
  const woolf = woolfOddsRatio(treated, comparison, confidence);
  return {
    treated: rateOf(treated, confidence),
    comparison: rateOf(comparison, confidence),
    riskDifference: toEstimate(
      newcombeRiskDifference(treated, comparison, confidence),
      'Newcombe 1998, hybrid score (method 10)',
    ),
    riskRatio: toEstimate(katzRiskRatio(treated, comparison, confidence), 'Katz 1978, log'),
    oddsRatio: woolf.computable
      ? toEstimate(woolf, 'Woolf 1955')
      : toEstimate(
          haldaneOddsRatio(treated, comparison, confidence),
          'Haldane–Anscombe 1956, 0.5 added to each cell',
        ),
    riskDifferenceScore: toEstimate(
      miettinenNurminenRiskDifference(treated, comparison, confidence),
      'Miettinen and Nurminen 1985, score',
    ),
    chiSquareN1: test.computable
      ? { statistic: test.value.statistic, pValue: test.value.p, reason: null }
      : { statistic: null, pValue: null, reason: test.reason },
    fisher: { pValue: fisherExact(treated, comparison).twoSided },
  };
}
