import { dirname, join, resolve } from 'node:path';
import { issueToken } from '../access/accounts.js';
import { writeSecretFile } from '../access/authentication/write-secret-file.js';
import { LOCAL_TOKEN_MS } from '../access/first-token.js';
import type { DatabaseLocation } from '../platform/config/database-url.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DEMO_SUBJECT } from './data/people.js';

/** Makes the token of the demonstration's own account, in place of those it had, and writes it beside the database. */
export async function provideDemoToken(
  uow: UnitOfWork,
  serviceId: string,
  database: DatabaseLocation,
): Promise<{ file: string; expiresAt: string; secret: string }> {
  const { token, secret } = await uow.write(async (tx) => {
    const account = await tx.queryOne<{ id: string }>(
      'SELECT id FROM account WHERE service_id = :serviceId AND subject = :subject',
      { serviceId, subject: DEMO_SUBJECT },
    );
    if (!account) throw new Error('The synthetic service has no demonstration account; add --fresh.');
    const accountId = account.id;
    await tx.execute(
      'UPDATE access_token SET revoked_at = :now WHERE account_id = :accountId AND revoked_at IS NULL',
      { accountId, now: tx.now },
    );
    return issueToken(tx, {
      accountId,
      label: 'Demonstration',
      scopes: null,
      roles: null,
      expiresAt: new Date(Date.parse(tx.now) + LOCAL_TOKEN_MS).toISOString(),
      madeById: null,
    });
  });
  const folder = database.kind === 'sqlite' ? dirname(database.file) : 'data';
  const file = resolve(join(folder, 'demo-token'));
  await writeSecretFile(file, secret);
  return { file, expiresAt: token.expiresAt, secret };
}
