import type { DatabaseLocation } from '../platform/config/database-url.js';
import { type CheckResult, runChecks } from '../platform/database/checks/check.js';
import { databaseChecks } from '../platform/database/checks/database-checks.js';
import { openReadOnly } from '../platform/database/open-read-only.js';
import { SCHEMA } from '../schema.js';
import { auditChain } from './audit-chain-check.js';
import { type Contents, contentsOf, readManifest, sha256Of } from './manifest.js';

/** What the checks of a database came to, and what it holds; null where it cannot even be counted. */
export interface Verified {
  results: CheckResult[];
  contents: Contents | null;
}

export const holds = ({ results }: Verified): boolean =>
  results.every(({ findings }) => findings.length === 0);

/** Holds a database against everything that must be true of it, on one snapshot, beside a server that uses it. */
export async function verifyDatabase(location: DatabaseLocation): Promise<Verified> {
  try {
    const database = await openReadOnly(location);
    try {
      return await database.read(async (tx) => ({
        results: await runChecks(tx, [...databaseChecks(SCHEMA), auditChain]),
        contents: await contentsOf(tx).catch(() => null),
      }));
    } finally {
      await database.close();
    }
  } catch (error) {
    const finding = `the database cannot be read: ${(error as Error).message}`;
    return { results: [{ name: 'opening', findings: [finding] }], contents: null };
  }
}

async function againstManifest(file: string): Promise<CheckResult> {
  const name = 'manifest';
  const manifest = await readManifest(file);
  if (!manifest) return { name, findings: [], note: 'there is none beside the file' };
  const same = (await sha256Of(file)) === manifest.sha256;
  return {
    name,
    findings: same ? [] : ['the file is not the one that was written: its SHA-256 is another'],
    note: `made ${manifest.createdAt}`,
  };
}

/** Holds a backup against its manifest, and the database in it against everything that must be true of one. */
export async function verifyBackup(file: string): Promise<Verified> {
  const manifest = await againstManifest(file).catch((error: unknown) => ({
    name: 'manifest',
    findings: [`it cannot be read: ${(error as Error).message}`],
  }));
  const { results, contents } = await verifyDatabase({ kind: 'sqlite', file });
  return { results: [manifest, ...results], contents };
}
