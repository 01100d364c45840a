import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OffenceOutcome, OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import type { EteSpell, EteSuitability } from '../outcomes/measures/suitable-ete.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { CohortMember } from './cohort-member.js';
import type { EvaluationDefinition } from './definition.js';

const CASES_AT_A_TIME = 4_000;

interface CaseRow {
  id: string;
  child_id: string;
  date_of_birth: string;
  index_date: string;
  opened_on: string;
  closed_on: string | null;
  setting: string;
}

interface OffenceRow {
  id: string;
  child_id: string;
  committed_on: string;
  seriousness: number | null;
  is_breach: boolean | number;
  is_recordable: boolean | number;
  outcome: string | null;
  outcome_on: string | null;
  appeal_status: string | null;
}

interface SpellRow {
  child_id: string;
  suitability: EteSuitability;
  started_on: string;
  ended_on: string | null;
  hours_offered: number | null;
  hours_attended: number | null;
}

/** Start of the intervention by case, for every case in which it had started by then. */
async function readStarts(
  tx: ReadTransaction,
  serviceId: string,
  { interventionId, dataAsOf }: EvaluationDefinition,
): Promise<Map<string, string>> {
  const rows = await tx.query<{ case_id: string; started_on: string }>(
    `SELECT d.case_id, MIN(d.started_on) AS started_on
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     WHERE v.intervention_id = :interventionId AND d.service_id = :serviceId AND d.started_on <= :dataAsOf
     GROUP BY d.case_id`,
    { serviceId, interventionId, dataAsOf },
  );
  return new Map(rows.map((row) => [row.case_id, row.started_on]));
}

function readCases(
  tx: ReadTransaction,
  serviceId: string,
  { dataAsOf, indexFrom, indexTo, deliveryArea }: EvaluationDefinition,
  afterChildId: string,
): Promise<CaseRow[]> {
  const area = deliveryArea === null ? '' : 'AND a.code = :deliveryArea';
  return tx.query<CaseRow>(
    `SELECT c.id, c.child_id, h.date_of_birth, c.index_date, c.opened_on, c.closed_on, c.setting
     FROM case_record c JOIN child h ON h.id = c.child_id JOIN delivery_area a ON a.id = c.delivery_area_id
     WHERE c.service_id = :serviceId AND c.child_id > :afterChildId
       AND c.index_date >= :indexFrom AND c.index_date <= :indexTo ${area}
     ORDER BY c.child_id, c.index_date, c.id LIMIT :most`,
    {
      serviceId,
      afterChildId,
      indexFrom: indexFrom ?? '1900-01-01',
      indexTo: indexTo !== null && indexTo < dataAsOf ? indexTo : dataAsOf,
      ...(deliveryArea !== null && { deliveryArea }),
      most: CASES_AT_A_TIME,
    },
  );
}

async function readOffences(
  tx: ReadTransaction,
  serviceId: string,
  firstChildId: string,
  lastChildId: string,
): Promise<Map<string, OffenceRecord[]>> {
  const rows = await tx.query<OffenceRow>(
    `SELECT o.id, o.child_id, o.committed_on, o.seriousness, o.is_breach, o.is_recordable,
            x.outcome, x.outcome_on, x.appeal_status
     FROM offence o LEFT JOIN offence_outcome x ON x.offence_id = o.id
     WHERE o.service_id = :serviceId AND o.child_id >= :firstChildId AND o.child_id <= :lastChildId
     ORDER BY o.child_id, o.committed_on, o.id, x.outcome_on, x.outcome`,
    { serviceId, firstChildId, lastChildId },
  );
  const byChild = new Map<string, OffenceRecord[]>();
  let current = '';
  let outcomes: OffenceOutcome[] = [];
  for (const row of rows) {
    if (row.id !== current) {
      current = row.id;
      outcomes = [];
      const offences = byChild.get(row.child_id) ?? [];
      byChild.set(row.child_id, offences);
      offences.push({
        offenceDate: row.committed_on,
        breach: Boolean(row.is_breach),
        recordable: Boolean(row.is_recordable),
        seriousness: row.seriousness,
        outcomes,
      });
    }
    if (row.outcome !== null && row.outcome_on !== null) {
      outcomes.push({ outcome: row.outcome, outcomeDate: row.outcome_on, appealStatus: row.appeal_status });
    }
  }
  return byChild;
}

async function readSpells(
  tx: ReadTransaction,
  serviceId: string,
  firstChildId: string,
  lastChildId: string,
): Promise<Map<string, EteSpell[]>> {
  const rows = await tx.query<SpellRow>(
    `SELECT child_id, suitability, started_on, ended_on, hours_offered, hours_attended
     FROM ete_spell
     WHERE service_id = :serviceId AND child_id >= :firstChildId AND child_id <= :lastChildId
     ORDER BY child_id, started_on, id`,
    { serviceId, firstChildId, lastChildId },
  );
  const byChild = new Map<string, EteSpell[]>();
  for (const row of rows) {
    const spells = byChild.get(row.child_id) ?? [];
    byChild.set(row.child_id, spells);
    spells.push({
      startDate: row.started_on,
      endDate: row.ended_on,
      suitability: row.suitability,
      hoursOffered: row.hours_offered,
      hoursAttended: row.hours_attended,
    });
  }
  return byChild;
}

const firstOfEachChild = (cases: CaseRow[]): CaseRow[] =>
  cases.filter((row, index) => row.child_id !== cases[index - 1]?.child_id);

/**
 * Reads a cohort a few thousand children at a time, in an order that depends on nothing but the rows, and lets
 * other requests run in between. Each child comes once, with the first index event of the period.
 */
export async function* readCohort(
  tx: ReadTransaction,
  serviceId: string,
  definition: EvaluationDefinition,
): AsyncGenerator<CohortMember[]> {
  const starts = await readStarts(tx, serviceId, definition);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await readCases(tx, serviceId, definition, after);
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return;
    const offences = await readOffences(tx, serviceId, first.child_id, last.child_id);
    const spells = await readSpells(tx, serviceId, first.child_id, last.child_id);
    yield firstOfEachChild(rows).map((row) => ({
      caseId: row.id,
      childId: row.child_id,
      dateOfBirth: row.date_of_birth,
      indexDate: row.index_date,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      inCustody: row.setting === 'CUSTODY',
      startedOn: starts.get(row.id) ?? null,
      offences: offences.get(row.child_id) ?? [],
      spells: spells.get(row.child_id) ?? [],
    }));
    after = last.child_id;
    await nextTurn();
  }
}
