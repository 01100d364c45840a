import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { chainHead, headText } from '../audit/chain.js';
import { schemaVersionOf } from '../platform/database/checks/schema-version.js';
import { countRows } from '../platform/database/checks/tables.js';
import type { ReadTransaction } from '../platform/database/transaction.js';

/** What a backup holds, as the database in it says. */
export interface Contents {
  schemaVersion: number;
  /** Rows of each table. */
  rows: Record<string, number>;
  /** The end of the chain over the audit log, `position:hash`, to hold a later log against. */
  auditHead: string;
}

/** What is written beside a backup, for people and for `backup verify`. */
export interface Manifest extends Contents {
  format: 'waymark-backup-1';
  createdAt: string;
  file: string;
  bytes: number;
  sha256: string;
}

/** Where the manifest of a backup is. */
export const manifestPath = (file: string): string => `${file}.json`;

/** The manifest beside a backup; null where there is none. */
export async function readManifest(file: string): Promise<Manifest | null> {
  const text = await readFile(manifestPath(file), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Manifest);
}

/** What a backup is to say of the database in it. */
export const contentsOf = async (tx: ReadTransaction): Promise<Contents> => ({
  schemaVersion: await schemaVersionOf(tx),
  rows: await countRows(tx),
  auditHead: headText(await chainHead(tx)),
});

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1_048_576 }), hash);
  return hash.digest('hex');
}
