import { daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import type { SpecialistTimeFacts } from './specialists/specialist-time-rules.js';

/** Hours of specialists in a period. */
export interface HoursUsed {
  available: number;
  /** By use, the most first. */
  uses: { use: string; hours: number }[];
  /** Hours of which nobody said what they went to. */
  notTold: number;
}

/** Hours of specialists that fall into a period: where one of theirs reaches beyond it, by the share of its days. */
export function hoursUsed(
  times: readonly SpecialistTimeFacts[],
  { since, until }: { since: PlainDate; until: PlainDate },
): HoursUsed {
  const uses = new Map<string, number>();
  let available = 0;
  for (const { validFrom, validTo, hoursAvailable, uses: used } of times) {
    const from = validFrom > since ? validFrom : since;
    const to = validTo < until ? validTo : until;
    if (to < from) continue;
    const share = (daysBetween(from, to) + 1) / (daysBetween(validFrom, validTo) + 1);
    available += share * hoursAvailable;
    for (const { use, hours } of used) uses.set(use, (uses.get(use) ?? 0) + share * hours);
  }
  const told = [...uses.values()].reduce((sum, hours) => sum + hours, 0);
  return {
    available: toHundredth(available),
    uses: [...uses]
      .map(([use, hours]) => ({ use, hours: toHundredth(hours) }))
      .sort((one, other) => other.hours - one.hours || one.use.localeCompare(other.use)),
    notTold: toHundredth(Math.max(0, available - told)),
  };
}

const toHundredth = (hours: number): number => Math.round(hours * 100) / 100;
