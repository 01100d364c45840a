import type { Group } from '../../groups/breakdown.js';
import { type Grouping, groupingBy } from '../../groups/grouping.js';
import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import { addDays, addYears, daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { invalidField } from '../../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { dayNumberOf } from '../history/day-code.js';
import type { NeedQuestion } from '../history/count-needs.js';
import type { Breakdown } from './breakdowns.js';
import { type FacetFilter, packedGrouping } from './packed-grouping.js';
import type { MapPeriodQuery } from './map-period-query.dto.js';

/** A period, and how its children are broken down. */
export interface MapQuestion {
  since: PlainDate;
  until: PlainDate;
  breakdown: Breakdown;
  /** Every group, those of whom it is not recorded last. */
  groups: readonly Group[];
  /** The group of the value of a facet. */
  groupOf: Grouping['groupOf'];
  filter: FacetFilter;
}

/**
 * What is asked; a year up to today where no period is.
 * @throws DomainError (invalid) where the period is reversed, or something is not known
 */
export async function mapQuestionOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { since: from, until: to, breakdown = 'DELIVERY_AREA', deliveryArea, orderType }: MapPeriodQuery,
): Promise<MapQuestion> {
  const until = to ?? todayInBritain();
  const since = from ?? addDays(addYears(until, -1), 1);
  if (since > until) throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
  await codes.require(tx, serviceId, [{ codeSet: 'ORDER_TYPE', code: orderType, pointer: '?orderType' }]);
  if (deliveryArea !== undefined) await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea');
  const { groups, groupOf } = await groupingBy(tx, codes, serviceId, breakdown, until);
  return { since, until, breakdown, groups, groupOf, filter: { deliveryArea, orderType } };
}

/** @throws DomainError (invalid) where the breakdown has no such group */
export function requireGroup({ groups }: MapQuestion, group: string | undefined): void {
  if (group === undefined || groups.some((known) => known.group === group)) return;
  const known = groups.map((one) => one.group).join(', ');
  throw invalidField('?group', 'UNKNOWN_GROUP', `The breakdown has no such group. It has: ${known}.`);
}

/** The same question about a period as long that ends on another day. */
export const endingOn = (question: MapQuestion, until: PlainDate): MapQuestion => ({
  ...question,
  until,
  since: addDays(until, -daysBetween(question.since, question.until)),
});

/** The question as it is put to packed histories. */
export const toNeedQuestion = ({ since, until, breakdown, groupOf, filter }: MapQuestion): NeedQuestion => ({
  since: dayNumberOf(since),
  until: dayNumberOf(until),
  groupOf: packedGrouping(breakdown, groupOf, filter, until),
});
