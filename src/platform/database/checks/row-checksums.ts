import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  agreesWithChecksum,
  CHECKSUM_COLUMN,
  type Covered,
  coveredOf,
  NO_CHECKSUM,
} from '../row-checksum.js';
import type { ReadTransaction } from '../transaction.js';
import type { WholeRow } from '../update-statement.js';
import type { Check } from './check.js';

const ROWS_AT_ONCE = 2_000;
const MOST_FINDINGS = 20;

// In the order in which the rows lie in the file; PostgreSQL has no such order to resume in, but an id.
const PAGE = {
  sqlite: { key: 'rowid', first: 0 },
  postgres: { key: 'id', first: '00000000-0000-0000-0000-000000000000' },
};

const SEALED_TABLES = {
  sqlite: `SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND c.name = '${CHECKSUM_COLUMN}' ORDER BY t.name`,
  postgres: `SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = '${CHECKSUM_COLUMN}' ORDER BY table_name`,
};

interface Tally {
  checked: number;
  without: number;
  findings: string[];
}

async function* pagesOf(tx: ReadTransaction, table: string): AsyncGenerator<WholeRow[]> {
  const { key, first } = PAGE[tx.dialect];
  for (let after: unknown = first; ;) {
    const rows = await tx.query<WholeRow>(
      `SELECT ${key} AS page_key, "${table}".* FROM "${table}" WHERE ${key} > :after ORDER BY ${key} LIMIT ${ROWS_AT_ONCE}`,
      { after },
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    // In a damaged file the order may be broken too: going on from there might never end.
    if ((last.page_key as string | number) <= (after as string | number)) {
      throw new Error(`the rows of ${table} are out of order`);
    }
    after = last.page_key;
  }
}

async function checkTable(tx: ReadTransaction, table: string, tally: Tally): Promise<void> {
  let covered: Covered | undefined;
  for await (const rows of pagesOf(tx, table)) {
    covered ??= coveredOf(
      table,
      Object.keys(rows[0] ?? {}).filter((name) => name !== 'page_key'),
    );
    for (const row of rows) {
      tally.checked += 1;
      if (row[CHECKSUM_COLUMN] === NO_CHECKSUM) tally.without += 1;
      if (!agreesWithChecksum(covered, row)) {
        tally.findings.push(`the row of ${table} with the id ${String(row.id)} is not what was written`);
      }
    }
    await nextTurn();
  }
}

/** Every row of a case is what was written. */
export const rowChecksums: Check = {
  name: 'row checksums',
  run: async (tx) => {
    const tally: Tally = { checked: 0, without: 0, findings: [] };
    for (const { name } of await tx.query<{ name: string }>(SEALED_TABLES[tx.dialect])) {
      await checkTable(tx, name, tally);
    }
    const { checked, without, findings } = tally;
    const more = findings.length - MOST_FINDINGS;
    return {
      findings: [...findings.slice(0, MOST_FINDINGS), ...(more > 0 ? [`and ${more} rows more`] : [])],
      note: `${checked} rows${without > 0 ? `, ${without} of them from before rows had checksums` : ''}`,
    };
  },
};
