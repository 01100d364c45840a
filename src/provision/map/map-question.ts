import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import { addDays, addYears, daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { invalidField } from '../../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { dayNumberOf } from '../history/day-code.js';
import type { NeedQuestion } from '../history/count-needs.js';
import { type Breakdown, BREAKDOWNS, type FacetFilter, groupingBy } from './breakdowns.js';
import type { MapPeriodQuery } from './provision-map.dto.js';

/** A period, and how its children are broken down. */
export interface MapQuestion {
  since: PlainDate;
  until: PlainDate;
  breakdown: Breakdown;
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
  { since: from, until: to, breakdown: asked, deliveryArea, orderType }: MapPeriodQuery,
): Promise<MapQuestion> {
  const until = to ?? todayInBritain();
  const since = from ?? addDays(addYears(until, -1), 1);
  if (since > until) throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
  const breakdown = BREAKDOWNS.find((known) => known === (asked ?? 'DELIVERY_AREA'));
  if (!breakdown) {
    throw invalidField('?breakdown', 'UNKNOWN_BREAKDOWN', `Use one of ${BREAKDOWNS.join(', ')}.`);
  }
  await codes.require(tx, serviceId, [{ codeSet: 'ORDER_TYPE', code: orderType, pointer: '?orderType' }]);
  if (deliveryArea !== undefined) await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea');
  return { since, until, breakdown, filter: { deliveryArea, orderType } };
}

/** The same question about a period as long that ends on another day. */
export const endingOn = (question: MapQuestion, until: PlainDate): MapQuestion => ({
  ...question,
  until,
  since: addDays(until, -daysBetween(question.since, question.until)),
});

/** The question as it is put to packed histories. */
export const toNeedQuestion = ({ since, until, breakdown, filter }: MapQuestion): NeedQuestion => ({
  since: dayNumberOf(since),
  until: dayNumberOf(until),
  groupOf: groupingBy(breakdown, filter, until),
});
