import type { Check } from './check.js';

const BY_THE_SERVER = { findings: [], note: 'PostgreSQL keeps this itself; see pg_amcheck' };
const MOST_FINDINGS = 20;

/** Pages, trees, indexes and constraints of an SQLite file. */
export const integrity: Check = {
  name: 'integrity',
  run: async (tx) => {
    if (tx.dialect === 'postgres') return BY_THE_SERVER;
    const rows = await tx.query<{ integrity_check: string }>(`PRAGMA integrity_check(${MOST_FINDINGS})`);
    return {
      findings: rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    };
  },
};

/** Every reference leads to a row. */
export const foreignKeys: Check = {
  name: 'foreign keys',
  run: async (tx) => {
    if (tx.dialect === 'postgres') return BY_THE_SERVER;
    const rows = await tx.query<{ table: string; parent: string }>('PRAGMA foreign_key_check');
    return {
      findings: rows
        .slice(0, MOST_FINDINGS)
        .map(({ table, parent }) => `a row of ${table} refers to a row of ${parent} that is not there`),
    };
  },
};
