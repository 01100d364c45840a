import {
  type Arm,
  eValue,
  type MatchedPairs,
  miettinenNurminenRiskRatio,
  minimumDetectableReduction,
} from '../../statistics/index.js';
import { balanceSection } from './balance-section.js';
import type { BenchCohort } from './bench-cohort.js';
import type { BenchRequest } from './bench-request.js';
import type { BenchResult, BenchSections } from './bench-result.js';
import { binarySection } from './binary-section.js';
import { claimSection } from './claim-section.js';
import { frequencySection } from './frequency-section.js';
import { matchingSection } from './matching-section.js';
import { propensitySection, scoreModel, type ScoreModel } from './score-model.js';
import { survivalSection } from './survival-section.js';
import { doublyRobustSection, weightingSection } from './weighting-section.js';

function armOf(arm: 0 | 1, { treated, outcome }: BenchCohort): Arm {
  let [events, n] = [0, 0];
  for (let i = 0; i < treated.length; i++) {
    if (treated[i] !== arm) continue;
    events += outcome[i]!;
    n++;
  }
  return { events, n };
}

function powerOf(treated: Arm, comparison: Arm, confidence: number): BenchResult['power'] {
  if (comparison.events === 0 || comparison.events === comparison.n) {
    return { minimumDetectableDifference: null, reason: 'NO_VARIATION' };
  }
  const size = { nTreated: treated.n, nControl: comparison.n, alpha: 1 - confidence };
  const found = minimumDetectableReduction(comparison.events / comparison.n, size);
  return found.computable
    ? { minimumDetectableDifference: found.value.reduction, reason: null }
    : { minimumDetectableDifference: null, reason: found.reason };
}

function strengthOf(treated: Arm, comparison: Arm): number | null {
  const ratio = miettinenNurminenRiskRatio(treated, comparison);
  return ratio.computable ? eValue(ratio.value).estimate : null;
}

/** What is found of a cohort, with the score and the pairs that it was found by. */
export interface Analysis {
  readonly sections: BenchSections;
  readonly score: ScoreModel | null;
  readonly pairs: MatchedPairs | null;
}

/**
 * Finds everything that was asked for.
 *
 * @throws BenchFault naming a covariate that keeps the score from being fitted
 */
export function analyse(cohort: BenchCohort, request: BenchRequest): Analysis {
  const { confidence, method, horizon } = request;
  const { treated, followUp, counts, isQuantity, design } = cohort;
  const [first, second] = [armOf(1, cohort), armOf(0, cohort)];
  const score = method === 'none' || design.model.length === 0 ? null : scoreModel(cohort, request.trim);
  const matched = score && matchingSection(cohort, score, request);
  const sections = {
    n: { treated: first.n, comparison: second.n },
    binary: isQuantity ? null : binarySection(first, second, confidence),
    frequency: counts && frequencySection(treated, counts, confidence),
    survival:
      followUp && horizon !== null
        ? survivalSection(cohort, followUp, { treatment: request.treatment, horizon, confidence })
        : null,
    propensity: score && propensitySection(cohort, score),
    weighting: score && weightingSection(cohort, score, confidence),
    matching: matched && matched.result,
    doublyRobust: score && doublyRobustSection(cohort, score, confidence),
    balance: balanceSection(cohort, score, matched && matched.pairs),
    power: isQuantity
      ? { minimumDetectableDifference: null, reason: 'OUTCOME_NOT_BINARY' }
      : powerOf(first, second, confidence),
    eValue: isQuantity ? null : strengthOf(first, second),
  };
  return { sections, score, pairs: matched && matched.pairs };
}

/**
 * Evaluates a cohort: everything that was asked for, what may be claimed of it, and why.
 *
 * @throws BenchFault naming a covariate that keeps the score from being fitted
 */
export function analyseCohort(cohort: BenchCohort, request: BenchRequest): BenchResult {
  const { sections } = analyse(cohort, request);
  return { ...sections, ...claimSection(cohort, request, sections) };
}
