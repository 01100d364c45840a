import type { CohortChild } from '../cohort/cohort-child.js';
import type { Factors } from './count-together.js';

/** The judgements that stand beside the needs: serious harm to others, and the child's own safety. */
export const HIGH_RISK_OF_HARM = 'HIGH_RISK_OF_HARM';
export const HIGH_SAFETY_CONCERN = 'HIGH_SAFETY_CONCERN';

/**
 * What a child was assessed on: each need, and whether either judgement is one that puts a need first.
 * @param weighty codes of JUDGEMENT_LEVEL that do
 */
export function factorsOf(
  { needs, riskOfHarm, safetyAndWellbeing }: CohortChild,
  weighty: ReadonlySet<string>,
): Factors {
  const factors = new Map<string, boolean>();
  for (const [area, { isNeed }] of needs) factors.set(area, isNeed);
  if (riskOfHarm !== null) factors.set(HIGH_RISK_OF_HARM, weighty.has(riskOfHarm));
  if (safetyAndWellbeing !== null) factors.set(HIGH_SAFETY_CONCERN, weighty.has(safetyAndWellbeing));
  return factors;
}
