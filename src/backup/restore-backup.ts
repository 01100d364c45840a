import { existsSync } from 'node:fs';
import { copyFile, chmod, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { settle } from '../platform/database/copy-database.js';
import { FileLock } from '../platform/database/file-lock.js';
import { PRIVATE, putInPlace } from './durable-files.js';
import { sha256Of } from './manifest.js';
import { holds, type Verified, verifyBackup } from './verify-database.js';

/** What became of a restoration. */
export interface Restored {
  verified: Verified;
  /** False where the backup did not hold: nothing was touched. */
  done: boolean;
  /** Where the database that was there before is now; null where there was none. */
  aside: string | null;
}

/** Gives the old database another name; the old name keeps a whole database until the new one takes it. */
async function setAside(target: string): Promise<string> {
  const moment = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const aside = `${target}.replaced-${moment}`;
  // A log of changes that is left behind would be played into the new database.
  if (!settle(target)) {
    for (const suffix of ['-wal', '-shm']) {
      if (existsSync(`${target}${suffix}`)) await rename(`${target}${suffix}`, `${aside}${suffix}`);
    }
  }
  await link(target, aside).catch(() => rename(target, aside));
  return aside;
}

async function copyInto(file: string, target: string): Promise<string> {
  const part = `${target}.restoring`;
  try {
    await copyFile(file, part);
    await chmod(part, PRIVATE);
    if ((await sha256Of(part)) !== (await sha256Of(file))) {
      throw new Error('The copy came out different from the backup. Look at the disk.');
    }
    return part;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Puts a backup where a server will find it, once the backup holds against every check.
 * @throws DatabaseInUseError where a server uses the database; Error where there is one and `replace` is not said.
 */
export async function restoreBackup(file: string, target: string, replace: boolean): Promise<Restored> {
  const verified = await verifyBackup(file);
  if (!holds(verified)) return { verified, done: false, aside: null };
  await mkdir(dirname(target), { recursive: true });
  const lock = FileLock.acquire(target);
  try {
    const there = [target, `${target}-wal`].some((path) => existsSync(path));
    if (there && !replace) {
      throw new Error(`There is already a database at ${target}. Add --replace to set it aside.`);
    }
    const part = await copyInto(file, target);
    const aside = existsSync(target) ? await setAside(target) : null;
    await rm(`${target}-wal`, { force: true });
    await rm(`${target}-shm`, { force: true });
    await putInPlace(part, target);
    return { verified, done: true, aside };
  } finally {
    lock.release();
  }
}
