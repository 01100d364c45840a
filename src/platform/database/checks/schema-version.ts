import type { ReadTransaction } from '../transaction.js';
import type { Check } from './check.js';

const appliedSteps = (tx: ReadTransaction): Promise<{ name: string; timestamp: number }[]> =>
  tx.query('SELECT name, timestamp FROM migrations ORDER BY timestamp');

/** The version of the schema: the number of the newest step that made it. */
export async function schemaVersionOf(tx: ReadTransaction): Promise<number> {
  const newest = (await appliedSteps(tx)).at(-1);
  if (!newest) throw new Error('The database has no schema of Waymark.');
  return Number(newest.timestamp);
}

/** The schema was made by steps that this version of the product knows. */
export const schemaKnown = (known: ReadonlySet<string>): Check => ({
  name: 'schema',
  run: async (tx) => {
    const applied = (await appliedSteps(tx)).map(({ name }) => name);
    const missing = [...known].filter((name) => !applied.includes(name));
    return {
      findings: [
        ...(applied.length === 0 ? ['it has no schema of Waymark'] : []),
        ...applied
          .filter((name) => !known.has(name))
          .map((name) => `it was made by another version of Waymark, which has ${name}`),
      ],
      note:
        missing.length > 0
          ? `older than this version: the next start adds ${missing.join(', ')}`
          : String(await schemaVersionOf(tx)),
    };
  },
});
