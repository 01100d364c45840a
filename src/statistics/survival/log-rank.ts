import { computed, notComputable, type Computed } from '../computed.js';
import { chiSquaredTails } from '../distributions/chi-squared.js';
import type { TestResult } from '../interval.js';
import { fromHereOn, requireFollowUp, slotsOf, tally, type FollowUp } from './follow-up.js';
import { rowsOfStrata, taken } from './strata-rows.js';

/** The log-rank test of two groups, 1 degree of freedom. */
export interface LogRank extends TestResult {
  /** Events of the treated, seen and expected if both groups had the same hazard at every time. */
  readonly observed: number;
  readonly expected: number;
  /** Of observed less expected. */
  readonly variance: number;
}

/**
 * Whether two groups have the event at the same pace over all of the follow-up; within strata where they are given.
 *
 * Source: N. Mantel (1966), Cancer Chemotherapy Reports 50:163-170, with the hypergeometric variance
 * d n1 n0 (n - d) / (n^2 (n - 1)).
 *
 * @param treated 1 for the treated and 0 for the others
 * @param strata a whole number for each person; people are only compared with those of the same
 * @returns EMPTY_DENOMINATOR when a group is empty, NO_EVENTS without events, NO_VARIATION when no event happened while
 *   people of both groups were at risk
 * @throws RangeError when the follow-up is not valid or treated is not 0 or 1
 */
export function logRank(followUp: FollowUp, treated: Float64Array, strata?: Int32Array): Computed<LogRank> {
  requireFollowUp(followUp);
  const rows = followUp.time.length;
  if (treated.length !== rows) throw new RangeError(`treated has ${treated.length} rows, not ${rows}`);
  let people = 0;
  let events = 0;
  for (let i = 0; i < rows; i++) {
    if (treated[i] !== 0 && treated[i] !== 1) {
      throw new RangeError(`treated must be 0 or 1, got ${treated[i]} in row ${i}`);
    }
    people += treated[i]!;
    events += followUp.event[i]!;
  }
  if (people === 0 || people === rows) return notComputable('EMPTY_DENOMINATOR');
  if (events === 0) return notComputable('NO_EVENTS');
  const total = { observed: 0, expected: 0, variance: 0 };
  for (const chosen of strata ? rowsOfStrata(strata, rows) : [null]) {
    const within = chosen
      ? ([
          { time: taken(followUp.time, chosen), event: taken(followUp.event, chosen) },
          taken(treated, chosen),
        ] as const)
      : ([followUp, treated] as const);
    addStratum(total, ...within);
  }
  if (!(total.variance > 0)) return notComputable('NO_VARIATION');
  const gap = total.observed - total.expected;
  const statistic = (gap / total.variance) * gap;
  return computed({ ...total, statistic, p: chiSquaredTails(statistic, 1).upper });
}

function addStratum(
  total: { observed: number; expected: number; variance: number },
  { time, event }: FollowUp,
  treated: Float64Array,
): void {
  const slots = slotsOf(time);
  const atRisk = fromHereOn(tally(slots));
  const treatedAtRisk = fromHereOn(tally(slots, treated));
  const events = tally(slots, event);
  for (let i = 0; i < event.length; i++) total.observed += event[i]! * treated[i]!;
  for (let k = 0; k < events.length; k++) {
    const [d, n, n1] = [events[k]!, atRisk[k]!, treatedAtRisk[k]!];
    if (d === 0) continue;
    total.expected += (d / n) * n1;
    if (n > 1) total.variance += d * (n1 / n) * ((n - n1) / n) * ((n - d) / (n - 1));
  }
}
