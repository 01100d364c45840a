import { setImmediate as nextTurn } from 'node:timers/promises';
import { ofUnrestrictedChild } from '../access/case-visibility.js';
import type { OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import { packedOutcomes } from '../outcomes/packed-outcomes.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { whereAll } from '../platform/database/conditions.js';
import { numberOrNull, textOrNull } from '../platform/database/packed-text.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FollowUpFact, TrackedChild } from './tracked-child.js';

/** Which children are in a cohort. */
export interface CohortPeriod {
  serviceId: string;
  deliveryAreaId: string | null;
  indexFrom: PlainDate;
  indexTo: PlainDate;
}

interface TrackedRow {
  child_id: string;
  index_date: PlainDate;
  date_of_birth: PlainDate;
  sex: string;
  index_events: number;
  /** `date score counts`, then `outcome date appeal` for each outcome; offences are parted by semicolons. */
  offences: string | null;
  /** `kind from to`, parted by semicolons. */
  events: string | null;
}

const CHILDREN_AT_A_TIME = 1_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

const OFFENCES = `(SELECT string_agg(o.committed_on || ' ' || COALESCE(CAST(o.seriousness AS varchar), '-') || ' ' ||
     CASE WHEN o.is_breach OR NOT o.is_recordable THEN '-' ELSE 'Y' END || COALESCE(
     (SELECT string_agg(' ' || x.outcome || ' ' || x.outcome_on || ' ' || COALESCE(x.appeal_status, '-'), '')
      FROM offence_outcome x WHERE x.offence_id = o.id), ''), ';')
   FROM offence o WHERE o.child_id = c.child_id)`;

const EVENTS = `(SELECT string_agg(e.kind || ' ' || e.happened_on || ' ' || COALESCE(CAST(e.ended_on AS varchar), '-'), ';')
   FROM follow_up_event e WHERE e.child_id = c.child_id AND e.withdrawn_reason IS NULL)`;

const partsOf = (packed: string | null): string[][] =>
  packed === null ? [] : packed.split(';').map((one) => one.split(' '));

const toOffence = ([offenceDate = '', score, counts, ...outcomes]: string[]): OffenceRecord => ({
  ...{ offenceDate, breach: false, recordable: counts === 'Y' },
  seriousness: numberOrNull(score),
  outcomes: packedOutcomes(outcomes),
});

const toFact = ([kind = '', from = '', to]: string[]): FollowUpFact => ({ kind, from, to: textOrNull(to) });

const toTracked = (row: TrackedRow): TrackedChild => ({
  indexDate: row.index_date,
  dateOfBirth: row.date_of_birth,
  sex: row.sex,
  indexEvents: row.index_events,
  offences: partsOf(row.offences).map(toOffence),
  events: partsOf(row.events).map(toFact),
});

/**
 * Reads a cohort in parts and lets other requests run in between. Each child comes once, with the first index event of the
 * period; children of whom a case is restricted are in no figure.
 */
export async function* readTracked(
  tx: ReadTransaction,
  { serviceId, deliveryAreaId, indexFrom, indexTo }: CohortPeriod,
): AsyncGenerator<TrackedChild[]> {
  const { where, parameters } = whereAll([
    ['c.service_id = :serviceId', { serviceId }],
    [ofUnrestrictedChild('c')],
    ['c.index_date >= :indexFrom', { indexFrom }],
    ['c.index_date <= :indexTo', { indexTo }],
    ['c.delivery_area_id = :deliveryAreaId', { deliveryAreaId }],
  ]);
  let after = BEFORE_EVERY_ID;
  for (;;) {
    const rows = await tx.query<TrackedRow>(
      `SELECT c.child_id, c.index_date, ch.date_of_birth, ch.sex,
              (SELECT CAST(COUNT(*) AS integer) FROM case_record k WHERE k.service_id = :serviceId
                 AND k.child_id = c.child_id AND k.index_date BETWEEN :indexFrom AND :indexTo) AS index_events,
              ${OFFENCES} AS offences, ${EVENTS} AS events
       FROM case_record c JOIN child ch ON ch.id = c.child_id
       WHERE ${where} AND c.child_id > :after ORDER BY c.child_id, c.index_date, c.id LIMIT :most`,
      { ...parameters, indexFrom, indexTo, after, most: CHILDREN_AT_A_TIME },
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.filter((row, index) => row.child_id !== rows[index - 1]?.child_id).map(toTracked);
    after = last.child_id;
    await nextTurn();
  }
}
