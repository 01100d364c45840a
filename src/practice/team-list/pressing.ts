import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { RaisedItem } from '../attention/raised-item.js';

/** How much a case needs attention. */
export interface Pressure {
  prompts: number;
  oldestDueOn: PlainDate | null;
}

export const NO_PRESSURE: Pressure = { prompts: 0, oldestDueOn: null };

/** After every day on which something is due. */
export const NEVER: PlainDate = '2199-12-31';

/** A case in a list of cases, the most pressing first. */
export interface PlacedCase {
  id: string;
  reference: string;
  /** NEVER: nothing is. */
  dueOn: PlainDate;
}

/** How much each case needs attention that has something that does. */
export function pressures(items: readonly RaisedItem[]): ReadonlyMap<string, Pressure> {
  const byCase = new Map<string, Pressure>();
  for (const { caseId, dueOn } of items) {
    const { prompts, oldestDueOn } = byCase.get(caseId) ?? NO_PRESSURE;
    const oldest = oldestDueOn === null || dueOn < oldestDueOn ? dueOn : oldestDueOn;
    byCase.set(caseId, { prompts: prompts + 1, oldestDueOn: oldest });
  }
  return byCase;
}

/** What has been due longest comes first; where nothing else tells cases apart, their references do. */
export function byPressure(one: Omit<PlacedCase, 'id'>, other: Omit<PlacedCase, 'id'>): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return one.reference < other.reference ? -1 : Number(one.reference > other.reference);
}
