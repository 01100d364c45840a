import BetterSqlite3 from 'better-sqlite3';
import { openFile } from './open-read-only.js';

const PAGES_AT_ONCE = 512;

/**
 * Makes the file one by itself, without a log of changes beside it. False where that cannot be done: the file is
 * damaged.
 */
export function settle(file: string): boolean {
  try {
    const handle = new BetterSqlite3(file, { fileMustExist: true });
    try {
      handle.pragma('journal_mode = DELETE');
    } finally {
      handle.close();
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies an SQLite database while another process writes to it. The copy is of one moment: without the snapshot,
 * SQLite would begin again from the first page after each commit of the other process.
 */
export async function copyDatabase(
  file: string,
  to: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const source = openFile(file);
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
  if (!settle(to)) throw new Error(`The copy of ${file} is not a sound database.`);
}
