import { ofUnrestrictedChild } from '../access/case-visibility.js';
import { listOf, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { readCaseWork } from './analyses/read-case-work.js';
import type { CohortMember } from './cohort-member.js';
import {
  type CohortRow,
  type CohortRules,
  PACKED_OFFENCES,
  PACKED_SPELLS,
  toCohortMember,
} from './cohort-row.js';
import type { Covariate } from './covariates/covariate.js';
import type { EvaluationDefinition } from './definition.js';

// Small enough that a part dies young in memory, large enough that its statement costs little.
const CASES_AT_A_TIME = 1_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/** Start of the intervention by case, for every case in which it had started by then. */
async function readStarts(
  tx: ReadTransaction,
  serviceId: string,
  { interventionId, versionIds, dataAsOf }: EvaluationDefinition,
): Promise<Map<string, string>> {
  const versions = versionIds === null ? null : listOf(versionIds, 'version');
  const ofVersions = versions === null ? '' : `AND v.id IN (${versions.list})`;
  const rows = await tx.query<{ case_id: string; started_on: string }>(
    `SELECT d.case_id, MIN(d.started_on) AS started_on
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     WHERE v.intervention_id = :interventionId AND d.service_id = :serviceId AND d.started_on <= :dataAsOf
       ${ofVersions}
     GROUP BY d.case_id`,
    { serviceId, interventionId, dataAsOf, ...versions?.parameters },
  );
  return new Map(rows.map((row) => [row.case_id, row.started_on]));
}

/** What of the cases is read for their covariates, and the outcomes that prove an offence. */
interface CovariateSql {
  columns: string;
  parameters: Record<string, string>;
}

function covariateSql(covariates: readonly Covariate[], proving: ReadonlySet<string>): CovariateSql {
  const proven = listOf([...proving], 'proven');
  const columns = covariates.map(({ sql }, index) =>
    sql === null ? '' : `, ${sql(proven.list)} AS covariate${index}`,
  );
  const isUsed = columns.some((column) => column.includes(proven.list));
  return { columns: columns.join(''), parameters: isUsed ? proven.parameters : {} };
}

/** Whose cases are read: of which index dates, and as things stood on which day. */
type CohortPeriod = Pick<EvaluationDefinition, 'dataAsOf' | 'indexFrom' | 'indexTo'>;

/** The cases of a cohort, after those of a child. */
const casesOf = (
  serviceId: string,
  { dataAsOf, indexFrom, indexTo }: CohortPeriod,
  deliveryAreaId: string | null,
  afterChildId: string,
) =>
  whereAll([
    ['c.service_id = :serviceId', { serviceId }],
    [ofUnrestrictedChild('c')],
    ['c.child_id > :afterChildId', { afterChildId }],
    ['c.index_date >= :indexFrom', { indexFrom: indexFrom ?? '1900-01-01' }],
    ['c.index_date <= :indexTo', { indexTo: indexTo !== null && indexTo < dataAsOf ? indexTo : dataAsOf }],
    ['c.delivery_area_id = :deliveryAreaId', { deliveryAreaId }],
  ]);

/** How many cases a cohort is read from. */
export async function countCases(
  tx: ReadTransaction,
  serviceId: string,
  period: CohortPeriod,
  deliveryAreaId: string | null,
): Promise<number> {
  const { where, parameters } = casesOf(serviceId, period, deliveryAreaId, BEFORE_EVERY_ID);
  const row = await tx.queryOne<{ n: number }>(
    `SELECT CAST(COUNT(*) AS integer) AS n FROM case_record c WHERE ${where}`,
    parameters,
  );
  return row?.n ?? 0;
}

/** What of cases is read, and of which. */
interface CaseReading {
  deliveryAreaId: string | null;
  covariates: CovariateSql;
  /** The kinds of event after which offences are not learnt of. */
  endings: ReadonlySet<string>;
}

function readCases(
  tx: ReadTransaction,
  serviceId: string,
  period: CohortPeriod,
  { deliveryAreaId, covariates, endings }: CaseReading,
  afterChildId: string,
): Promise<CohortRow[]> {
  const { where, parameters } = casesOf(serviceId, period, deliveryAreaId, afterChildId);
  const ending = listOf([...endings], 'ending');
  return tx.query<CohortRow>(
    `SELECT c.id, c.child_id, c.index_date, c.opened_on, c.closed_on, c.setting,
            ${PACKED_OFFENCES} AS offences, ${PACKED_SPELLS} AS spells,
            (SELECT MIN(e.happened_on) FROM follow_up_event e
             WHERE e.child_id = c.child_id AND e.kind IN (${ending.list}) AND e.withdrawn_reason IS NULL
               AND e.happened_on BETWEEN c.index_date AND :dataAsOf) AS follow_up_ends_on${covariates.columns}
     FROM case_record c ${covariates.columns.includes('ch.') ? 'JOIN child ch ON ch.id = c.child_id' : ''}
     WHERE ${where} ORDER BY c.child_id, c.index_date, c.id LIMIT :most`,
    {
      ...{ ...parameters, ...covariates.parameters, ...ending.parameters },
      ...{ dataAsOf: period.dataAsOf, most: CASES_AT_A_TIME },
    },
  );
}

const firstOfEachChild = (rows: CohortRow[]): CohortRow[] =>
  rows.filter((row, index) => row.child_id !== rows[index - 1]?.child_id);

/** What children are read by besides the period. */
interface ChildReading extends CohortRules {
  deliveryAreaId: string | null;
  /** The outcomes that prove an offence. */
  proving: ReadonlySet<string>;
  /** The kinds of event after which offences are not learnt of. */
  endings: ReadonlySet<string>;
  /** Called with how many cases have been read. */
  onRead: (cases: number) => void;
  /** The day on which what is looked at started in a case. */
  startedOn: (caseId: string) => string | null;
}

/** What a cohort is read by besides its definition. */
interface CohortReading extends Omit<ChildReading, 'startedOn'> {
  /** The codes of attendance that count towards the dose. */
  dosing: readonly string[];
}

/** Adds to each child what was delivered in the case, where the design looks at it. */
async function withWork(
  tx: ReadTransaction,
  serviceId: string,
  definition: EvaluationDefinition,
  members: CohortMember[],
  dosing: readonly string[],
): Promise<CohortMember[]> {
  const workOf = await readCaseWork(tx, serviceId, definition, members, dosing);
  if (workOf === null) return members;
  return members.map((member) => {
    const work = workOf(member.caseId);
    return { ...member, work, source: `${member.source}${JSON.stringify(work)}\n` };
  });
}

/**
 * Reads children in parts, in an order that depends on nothing but the rows. Each comes once, with the first index event
 * of the period.
 */
export async function* readChildren(
  tx: ReadTransaction,
  serviceId: string,
  period: CohortPeriod,
  reading: ChildReading,
): AsyncGenerator<CohortMember[]> {
  const { deliveryAreaId, endings, startedOn, onRead } = reading;
  const covariates = covariateSql(reading.covariates, reading.proving);
  let after = BEFORE_EVERY_ID;
  let cases = 0;
  for (;;) {
    const rows = await readCases(tx, serviceId, period, { deliveryAreaId, covariates, endings }, after);
    const last = rows.at(-1);
    if (!last) return;
    yield firstOfEachChild(rows).map((row) => toCohortMember(row, startedOn(row.id), reading));
    after = last.child_id;
    onRead((cases += rows.length));
  }
}

/** Reads the cohort of an evaluation in parts, as `readChildren` does, with the start of its intervention. */
export async function* readCohort(
  tx: ReadTransaction,
  serviceId: string,
  definition: EvaluationDefinition,
  reading: CohortReading,
): AsyncGenerator<CohortMember[]> {
  const starts = await readStarts(tx, serviceId, definition);
  const startedOn = (caseId: string): string | null => starts.get(caseId) ?? null;
  for await (const members of readChildren(tx, serviceId, definition, { ...reading, startedOn })) {
    yield await withWork(tx, serviceId, definition, members, reading.dosing);
  }
}
