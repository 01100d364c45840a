import { type Arm, miettinenNurminenRiskDifference } from '../../statistics/index.js';
import type { EstimateDto } from '../dto/estimate.dto.js';
import type { FrequencyComparisonDto } from '../dto/frequency.dto.js';
import type { ReoffendingArmDto, ReoffendingComparisonDto } from '../dto/reoffending.dto.js';
import type { TimeToReoffenceDto } from '../dto/time-to-reoffence.dto.js';
import { type EteArm, knownAtEnd } from '../ete-arm.js';
import type { SentenceGroup } from '../sentence/sentence-facts.js';
import { detectableFall, detectableRise, detectableShare } from './detectable.js';
import type { EvaluationOutcome } from './evaluation-outcome.js';
import type { OutcomeComparison, OutcomeInterval } from './outcome-comparison.js';

/** What was found of the two sides as they came. */
export interface PlainSides {
  reoffending: ReoffendingComparisonDto;
  frequency: FrequencyComparisonDto;
  timeToReoffence: TimeToReoffenceDto;
  ete: { readonly started: EteArm; readonly comparison: EteArm };
}

const groupOf = ({ events, n }: Arm): SentenceGroup => ({ n, events, mean: n === 0 ? 0 : events / n });

const reoffenders = ({ reoffenders: events, mature }: ReoffendingArmDto): Arm => ({ events, n: mature });
const suitable = (arm: EteArm): Arm => ({ events: arm.suitableAtEnd, n: knownAtEnd(arm) });

function ratesOf(started: Arm, comparison: Arm, higherIsBetter: boolean): OutcomeComparison {
  const found = miettinenNurminenRiskDifference(started, comparison);
  return {
    basis: 'NONE',
    treated: groupOf(started),
    comparison: groupOf(comparison),
    interval: found.computable ? found.value : null,
    method: 'Miettinen and Nurminen 1985, score',
    detectable: (higherIsBetter ? detectableRise : detectableFall)(started, comparison),
    children: started.n + comparison.n,
  };
}

/** An interval of a ratio that can be shown; null: one of its limits is 0 or has no end. */
function ratioOf({
  estimate,
  lower,
  upper,
}: Pick<EstimateDto, keyof OutcomeInterval>): OutcomeInterval | null {
  if (estimate === null || lower === null || upper === null) return null;
  return lower > 0 && Number.isFinite(upper) ? { estimate, lower, upper } : null;
}

/** The same sides by a ratio. The means are of what is counted; the children with the outcome stay those who reoffended. */
function byRatio(
  sides: OutcomeComparison,
  found: Pick<EstimateDto, keyof OutcomeInterval>,
  method: string,
): OutcomeComparison {
  const interval = ratioOf(found);
  return { ...sides, interval, method, detectable: interval && detectableShare(interval) };
}

const perChild = (group: SentenceGroup, { reoffences }: ReoffendingArmDto): SentenceGroup => ({
  ...group,
  mean: group.n === 0 ? 0 : reoffences / group.n,
});

/** Sets the two sides beside each other as they came, in the outcome that the evaluation is about. */
export function plainOutcome(
  outcome: EvaluationOutcome,
  { reoffending, frequency, timeToReoffence, ete }: PlainSides,
): OutcomeComparison {
  const { started, comparison } = reoffending;
  const rates = ratesOf(reoffenders(started), reoffenders(comparison), false);
  switch (outcome) {
    case 'PROVEN_REOFFENDING':
      return rates;
    case 'REOFFENDING_FREQUENCY': {
      const sides = {
        ...rates,
        treated: perChild(rates.treated, started),
        comparison: perChild(rates.comparison, comparison),
      };
      return byRatio(sides, frequency.rateRatio, frequency.rateRatio.method);
    }
    case 'TIME_TO_REOFFENCE':
      return byRatio(rates, timeToReoffence.hazardRatio, 'Cox regression, ties by Efron (Cox 1972)');
    case 'SUITABLE_ETE_AT_END':
      return ratesOf(suitable(ete.started), suitable(ete.comparison), true);
  }
}
