import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OffenceOutcome, OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import type { EteSpell, EteSuitability } from '../outcomes/measures/suitable-ete.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { CohortMember } from './cohort-member.js';
import type { EvaluationDefinition } from './definition.js';

const CASES_AT_A_TIME = 4_000;

interface CaseRow {
  id: string;
  child_id: string;
  index_date: string;
  opened_on: string;
  closed_on: string | null;
  setting: string;
}

interface OffenceRow {
  case_id: string;
  id: string;
  committed_on: string;
  seriousness: number | null;
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

/** The part of a cohort that one round reads: cases of children in a range of ids. */
interface ChildRange {
  serviceId: string;
  firstChildId: string;
  lastChildId: string;
}

async function readCases(
  tx: ReadTransaction,
  serviceId: string,
  { dataAsOf, indexFrom, indexTo }: EvaluationDefinition,
  deliveryAreaId: string | null,
  afterChildId: string,
): Promise<CaseRow[]> {
  const { where, parameters } = whereAll([
    ['c.service_id = :serviceId', { serviceId }],
    ['c.child_id > :afterChildId', { afterChildId }],
    ['c.index_date >= :indexFrom', { indexFrom: indexFrom ?? '1900-01-01' }],
    ['c.index_date <= :indexTo', { indexTo: indexTo !== null && indexTo < dataAsOf ? indexTo : dataAsOf }],
    ['c.delivery_area_id = :deliveryAreaId', { deliveryAreaId }],
  ]);
  return tx.query<CaseRow>(
    `SELECT c.id, c.child_id, c.index_date, c.opened_on, c.closed_on, c.setting
     FROM case_record c WHERE ${where} ORDER BY c.child_id, c.index_date, c.id LIMIT :most`,
    { ...parameters, most: CASES_AT_A_TIME },
  );
}

const byDateThenCode = (a: OffenceOutcome, b: OffenceOutcome): number =>
  a.outcomeDate < b.outcomeDate || (a.outcomeDate === b.outcomeDate && a.outcome < b.outcome) ? -1 : 1;

/**
 * Offences from each case's index date on, by case. What the measure passes over anyway is left in the database:
 * breaches, offences that are not recordable, and those of before the index date.
 */
async function readOffences(tx: ReadTransaction, range: ChildRange): Promise<Map<string, OffenceRecord[]>> {
  const rows = await tx.query<OffenceRow>(
    `SELECT c.id AS case_id, o.id, o.committed_on, o.seriousness, x.outcome, x.outcome_on, x.appeal_status
     FROM case_record c
     JOIN offence o ON o.child_id = c.child_id AND o.committed_on >= c.index_date
     LEFT JOIN offence_outcome x ON x.offence_id = o.id
     WHERE c.service_id = :serviceId AND c.child_id >= :firstChildId AND c.child_id <= :lastChildId
       AND o.is_recordable AND NOT o.is_breach
     ORDER BY c.child_id, c.id, o.committed_on, o.id`,
    { ...range },
  );
  const byCase = new Map<string, OffenceRecord[]>();
  let last: OffenceRow | null = null;
  let outcomes: OffenceOutcome[] = [];
  for (const row of rows) {
    if (row.id !== last?.id || row.case_id !== last.case_id) {
      outcomes = [];
      const offences = byCase.get(row.case_id) ?? [];
      byCase.set(row.case_id, offences);
      offences.push({
        offenceDate: row.committed_on,
        breach: false,
        recordable: true,
        seriousness: row.seriousness,
        outcomes,
      });
    }
    last = row;
    if (row.outcome !== null && row.outcome_on !== null) {
      outcomes.push({ outcome: row.outcome, outcomeDate: row.outcome_on, appealStatus: row.appeal_status });
      if (outcomes.length > 1) outcomes.sort(byDateThenCode);
    }
  }
  return byCase;
}

async function readSpells(tx: ReadTransaction, range: ChildRange): Promise<Map<string, EteSpell[]>> {
  const rows = await tx.query<SpellRow>(
    `SELECT child_id, suitability, started_on, ended_on, hours_offered, hours_attended
     FROM ete_spell
     WHERE service_id = :serviceId AND child_id >= :firstChildId AND child_id <= :lastChildId
     ORDER BY child_id, started_on, id`,
    { ...range },
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
  deliveryAreaId: string | null,
): AsyncGenerator<CohortMember[]> {
  const starts = await readStarts(tx, serviceId, definition);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await readCases(tx, serviceId, definition, deliveryAreaId, after);
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return;
    const range = { serviceId, firstChildId: first.child_id, lastChildId: last.child_id };
    const offences = await readOffences(tx, range);
    const spells = await readSpells(tx, range);
    yield firstOfEachChild(rows).map((row) => ({
      caseId: row.id,
      childId: row.child_id,
      indexDate: row.index_date,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      inCustody: row.setting === 'CUSTODY',
      startedOn: starts.get(row.id) ?? null,
      offences: offences.get(row.id) ?? [],
      spells: spells.get(row.child_id) ?? [],
    }));
    after = last.child_id;
    await nextTurn();
  }
}
