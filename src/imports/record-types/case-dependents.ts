import type { CaseRecord } from '../../cases/case-record.entity.js';
import { Child } from '../../cases/child.entity.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { closingFaults } from '../../cases/closing-rules.js';
import { afterFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { Batch } from '../engine/batch.js';
import { inList } from '../engine/in-list.js';

/** The first and last days on which work in a case is recorded. */
interface CaseSpan {
  case_id: string;
  first_on: PlainDate;
  last_on: PlainDate;
}

/** The day on which something of a child is recorded, and in which case if in one. */
interface ChildEvent {
  child_id: string;
  case_id: string | null;
  happened_on: PlainDate;
}

/** When work is recorded in each of these cases: enrolments, starts and sessions. */
export async function caseSpans(batch: Batch, caseIds: readonly string[]): Promise<Map<string, CaseSpan>> {
  if (caseIds.length === 0) return new Map();
  const { condition, parameters } = inList('case_id', caseIds);
  const owned = `service_id = :serviceId AND ${condition}`;
  const spans = await batch.tx.query<CaseSpan>(
    `SELECT case_id, MIN(first_on) AS first_on, MAX(last_on) AS last_on FROM (
       SELECT case_id, enrolled_on AS first_on, COALESCE(started_on, enrolled_on) AS last_on
       FROM delivery WHERE ${owned}
       UNION ALL
       SELECT case_id, held_on, held_on FROM delivery_session WHERE ${owned}
     ) AS work GROUP BY case_id`,
    { ...parameters, serviceId: batch.serviceId },
  );
  return new Map(spans.map((span) => [span.case_id, span]));
}

/** Faults of a case whose dates would leave recorded work outside of it. */
export const caseSpanFaults = (
  record: Pick<CaseRecord, 'openedOn' | 'closedOn'>,
  span: CaseSpan | undefined,
): FieldFault[] => [
  ...afterFault(
    '/openedOn',
    record.openedOn,
    span?.first_on,
    'WORK_BEFORE_OPENING',
    'Work is recorded in this case before this opening.',
  ),
  ...(record.closedOn === null ? [] : closingFaults(record.closedOn, span?.last_on ?? null)),
];

/** What is recorded of each of these children, by child. */
export async function childEvents(
  batch: Batch,
  childIds: readonly string[],
): Promise<Map<string, ChildEvent[]>> {
  const events = new Map<string, ChildEvent[]>();
  if (childIds.length === 0) return events;
  const { condition, parameters } = inList('child_id', childIds);
  const owned = `service_id = :serviceId AND ${condition}`;
  const found = await batch.tx.query<ChildEvent>(
    `SELECT child_id, id AS case_id, opened_on AS happened_on FROM case_record WHERE ${owned}
     UNION ALL
     SELECT child_id, id, index_date FROM case_record WHERE ${owned} AND index_date IS NOT NULL
     UNION ALL
     SELECT child_id, NULL, MIN(committed_on) FROM offence WHERE ${owned} GROUP BY child_id
     UNION ALL
     SELECT child_id, NULL, MIN(started_on) FROM ete_spell WHERE ${owned} GROUP BY child_id`,
    { ...parameters, serviceId: batch.serviceId },
  );
  for (const event of found) events.set(event.child_id, [...(events.get(event.child_id) ?? []), event]);
  return events;
}

/** Faults of a date of birth after something that is recorded of the child; `caseId` is judged by its own row. */
export const birthFaults = (
  dateOfBirth: PlainDate,
  events: readonly ChildEvent[],
  caseId: string | undefined,
): FieldFault[] =>
  events.some(
    (event) => event.happened_on < dateOfBirth && (event.case_id === null || event.case_id !== caseId),
  )
    ? [
        {
          pointer: '/dateOfBirth',
          code: 'RECORDED_BEFORE_BIRTH',
          detail: 'A case, an offence or a spell of this child is recorded before this date of birth.',
        },
      ]
    : [];

/** Places each of these children in the delivery area of the case that opened last. */
export async function placeChildren({ tx, serviceId }: Batch, childIds: readonly string[]): Promise<void> {
  const { condition, parameters } = inList('child.id', childIds);
  const areas = await tx.query<{ id: string; delivery_area_id: string | null }>(
    `SELECT child.id, (
       SELECT delivery_area_id FROM case_record WHERE child_id = child.id ORDER BY opened_on DESC, id DESC LIMIT 1
     ) AS delivery_area_id FROM child WHERE service_id = :serviceId AND ${condition}`,
    { ...parameters, serviceId },
  );
  const areaOf = new Map(areas.map(({ id, delivery_area_id }) => [id, delivery_area_id]));
  const children = await tx.whole(Child, `service_id = :serviceId AND ${condition}`, {
    ...parameters,
    serviceId,
  });
  for (const child of children) {
    const deliveryAreaId = areaOf.get(child.id as string) ?? null;
    if (child.delivery_area_id !== deliveryAreaId) await tx.amend(Child, child, { deliveryAreaId });
  }
}
