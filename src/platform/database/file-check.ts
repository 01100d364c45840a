import BetterSqlite3 from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { storageFaultOf } from './database-fault.js';

/** The database file is not what was written. */
export class DatabaseDamagedError extends Error {
  constructor(file: string, finding: string) {
    super(
      `${file} is damaged and is not used: ${finding}. Restore the newest backup that verifies: waymark backup restore <file> --to ${file} --replace`,
    );
    this.name = 'DatabaseDamagedError';
  }
}

function firstFinding(file: string): string | null {
  let handle: BetterSqlite3.Database | null = null;
  try {
    handle = new BetterSqlite3(file, { readonly: true, timeout: 5_000 });
    const [first] = handle.pragma('quick_check(1)') as { quick_check: string }[];
    return first === undefined || first.quick_check === 'ok' ? null : first.quick_check;
  } catch (error) {
    if (storageFaultOf(error) !== 'damaged') throw error;
    return (error as Error).message;
  } finally {
    handle?.close();
  }
}

/**
 * Goes through the whole file once, at each start: a quarter of a second for 260 MB. It does not see every flipped
 * byte; the checksums of rows are there for the others, and `waymark database check` looks at those.
 * @throws DatabaseDamagedError where the file is not a sound database.
 */
export function refuseDamaged(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const finding = firstFinding(file);
  if (finding !== null) throw new DatabaseDamagedError(file, finding.replaceAll(/\s*\n\s*/g, '; '));
}
