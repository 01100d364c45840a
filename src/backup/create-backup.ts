import { existsSync, statSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { copyDatabase } from '../platform/database/copy-database.js';
import { createPrivate, PRIVATE, putInPlace } from './durable-files.js';
import { type Contents, type Manifest, manifestPath, sha256Of } from './manifest.js';
import { holds, type Verified, verifyDatabase } from './verify-database.js';

/** A backup that was made, or what stood in its way. */
export interface Created {
  verified: Verified;
  /** Null where the database did not hold: nothing was kept. */
  backup: { file: string; manifest: Manifest } | null;
}

const isFolder = (to: string): boolean =>
  to.endsWith('/') || to.endsWith(sep) || (existsSync(to) && statSync(to).isDirectory());

function placeOf(to: string, createdAt: string, { schemaVersion }: Contents): string {
  if (!isFolder(to)) return resolve(to);
  const moment = createdAt.replaceAll(/[-:]|\.\d+/g, '');
  return resolve(join(to, `waymark-${moment}-schema-${schemaVersion}.db`));
}

async function manifestOf(part: string, file: string, createdAt: string, contents: Contents) {
  const manifest: Manifest = {
    format: 'waymark-backup-1',
    createdAt,
    file: basename(file),
    bytes: (await stat(part)).size,
    sha256: await sha256Of(part),
    ...contents,
  };
  return manifest;
}

/**
 * Copies an SQLite database, holds the copy against every check, and puts it in its place with a manifest. Works
 * beside a server that is writing. `to` is a folder, or the name of the backup itself.
 * @throws Error where there is already a file of that name.
 */
export async function createBackup(
  database: string,
  to: string,
  onProgress: (done: number, total: number) => void,
): Promise<Created> {
  const createdAt = new Date().toISOString();
  const folder = isFolder(to) ? to : dirname(to);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = resolve(join(folder, `.waymark-${process.pid}.part`));
  try {
    await createPrivate(part);
    await copyDatabase(database, part, onProgress);
    const verified = await verifyDatabase({ kind: 'sqlite', file: part });
    if (!holds(verified) || !verified.contents) return { verified, backup: null };
    const file = placeOf(to, createdAt, verified.contents);
    if (existsSync(file)) throw new Error(`There is already a file ${file}.`);
    const manifest = await manifestOf(part, file, createdAt, verified.contents);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(`${part}.json`, text, { mode: PRIVATE });
    await putInPlace(`${part}.json`, manifestPath(file));
    await putInPlace(part, file);
    return { verified, backup: { file, manifest } };
  } finally {
    for (const suffix of ['', '-journal', '.json']) await rm(`${part}${suffix}`, { force: true });
  }
}
