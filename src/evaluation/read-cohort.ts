import { ofUnrestrictedChild } from '../access/case-visibility.js';
import { listOf, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { childOf, type CohortRow, packedCase } from './cohort-row.js';
import type { Covariate } from './covariates/covariate.js';
import type { EvaluationDefinition } from './definition.js';
import type { OnProgress } from './thread/cohort-progress.js';

// Small enough that a part dies young in memory, large enough that its statement costs little.
const CASES_AT_A_TIME = 1_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

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
async function countCases(
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

/** The day on which a child is no longer followed, the least of those of the kinds of event that end it. */
const followUpEnd = (endings: string): string => `
  SELECT MIN(e.happened_on) FROM follow_up_event e
  WHERE e.child_id = c.child_id AND e.kind IN (${endings}) AND e.withdrawn_reason IS NULL
    AND e.happened_on BETWEEN c.index_date AND :dataAsOf`;

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
    `SELECT ${packedCase(followUpEnd(ending.list))} AS packed${covariates.columns}
     FROM case_record c ${covariates.columns.includes('ch.') ? 'JOIN child ch ON ch.id = c.child_id' : ''}
     WHERE ${where} ORDER BY c.child_id, c.index_date, c.id LIMIT :most`,
    {
      ...{ ...parameters, ...covariates.parameters, ...ending.parameters },
      ...{ dataAsOf: period.dataAsOf, most: CASES_AT_A_TIME },
    },
  );
}

const firstOfEachChild = (rows: CohortRow[]): CohortRow[] =>
  rows.filter((row, index) => index === 0 || childOf(row) !== childOf(rows[index - 1]!));

/** What children are read by besides the period. */
export interface ChildReading {
  deliveryAreaId: string | null;
  covariates: readonly Covariate[];
  /** The outcomes that prove an offence. */
  proving: ReadonlySet<string>;
  /** The kinds of event after which offences are not learnt of. */
  endings: ReadonlySet<string>;
  onProgress: OnProgress;
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
): AsyncGenerator<CohortRow[]> {
  const { deliveryAreaId, endings, onProgress } = reading;
  const covariates = covariateSql(reading.covariates, reading.proving);
  const casesInAll = await countCases(tx, serviceId, period, deliveryAreaId);
  let after = BEFORE_EVERY_ID;
  let casesRead = 0;
  for (;;) {
    onProgress({ casesRead, casesInAll });
    const rows = await readCases(tx, serviceId, period, { deliveryAreaId, covariates, endings }, after);
    const last = rows.at(-1);
    if (!last) return;
    yield firstOfEachChild(rows);
    after = childOf(last);
    casesRead += rows.length;
  }
}
