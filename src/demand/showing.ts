import { type DisclosurePolicy } from '../disclosure/policy.js';
import { hiddenCount, protectCount, type ProtectedCount, shownCount } from '../disclosure/protected-count.js';
import { protectShare, type ProtectedShare, shownShare } from '../disclosure/protect-share.js';
import { protectList } from '../disclosure/protect-tables.js';
import type { DemandForecastDto } from './capacity.dto.js';
import type { DemandForecast } from './forecast-demand.js';
import type { NeedNow } from './read-needs.js';

/** How figures are shown in a view. */
export interface Showing {
  /** A count that adds up with no other that is shown. */
  count: (children: number) => ProtectedCount;
  /** Counts each child of which is in one of them. */
  list: (children: readonly number[]) => ProtectedCount[];
  need: (now: NeedNow) => { withNeed: ProtectedShare; unmet: ProtectedCount };
  /** Whether what is reckoned from so many children may be shown. */
  mayReckonFrom: (children: number) => boolean;
  /** What is too fine for some readers. */
  detail: <Item>(items: Item[]) => Item[];
  fine: (children: number) => number | null;
}

/** True values. */
export const SHOW_TRUE: Showing = {
  count: shownCount,
  list: (children) => children.map(shownCount),
  need: ({ assessed, withNeed, unmet }) => ({
    withNeed: shownShare(withNeed, assessed),
    unmet: shownCount(unmet),
  }),
  mayReckonFrom: () => true,
  detail: (items) => items,
  fine: (children) => children,
};

/** What may be published. */
export const showPublished = (policy: DisclosurePolicy): Showing => ({
  count: (children) => protectCount(children, policy),
  list: (children) => protectList(children, policy).counts,
  need: (now) => publishedNeed(now, policy),
  mayReckonFrom: (children) => children >= policy.leastOfMean,
  detail: () => [],
  fine: () => null,
});

/** Those without the need, those for whom work stands and those for whom none does: one list, of which sums are told. */
function publishedNeed(
  { assessed, withNeed, unmet }: NeedNow,
  policy: DisclosurePolicy,
): { withNeed: ProtectedShare; unmet: ProtectedCount } {
  const { counts, total } = protectList([assessed - withNeed, withNeed - unmet, unmet], policy);
  const [without, met, not] = counts.map(({ value }) => value);
  const added = met === null || met === undefined || not === null || not === undefined ? null : met + not;
  const left =
    total.value === null || without === null || without === undefined ? null : total.value - without;
  const known = added ?? left;
  const numerator = known === null ? hiddenCount('secondary') : protectCount(known, policy);
  return {
    withNeed: protectShare(numerator, total, policy),
    unmet: counts[2] ?? hiddenCount('secondary'),
  };
}

const NO_FORECAST = { expected: null, lower: null, upper: null, rateChanged: null };

/** A forecast as it is shown. */
export function toForecast(
  { months, children, forecast, rateChanged }: DemandForecast,
  showing: Showing,
): DemandForecastDto {
  const told = { months, children: showing.count(children) };
  if (!forecast.computable) return { ...told, ...NO_FORECAST, reason: 'NOT_ENOUGH_HISTORY' };
  if (!showing.mayReckonFrom(children)) return { ...told, ...NO_FORECAST, reason: 'TOO_FEW_TO_PUBLISH' };
  const { expected, lower, upper } = forecast.value;
  return { ...told, expected: toTenth(expected), lower, upper, rateChanged, reason: null };
}

export const toTenth = (value: number): number => Math.round(value * 10) / 10;
