import { loadDemo } from '../../src/demo/load-demo.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { SCHEMA } from '../../src/schema.js';
import type { TestDatabase } from './databases.js';

/** The day on which the test caseload is seen. */
export const AS_OF = '2026-11-02';

/** Loads the synthetic caseload of 326 cases. No application may be running: SQLite has one owner. */
export async function loadDemoCaseload({ location }: TestDatabase): Promise<void> {
  const uow = await openDatabase(location, SCHEMA);
  try {
    await loadDemo(uow, { cases: 326, seed: 2017, asOf: AS_OF, onProgress: () => undefined });
  } finally {
    await uow.close();
  }
}
