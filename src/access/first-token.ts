import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseLocation } from '../platform/config/database-url.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { enrol, issueToken } from './accounts.js';
import { hashOfSecret } from './authentication/token-secret.js';
import { writeSecretFile } from './authentication/write-secret-file.js';
import { ownSubject } from './subjects.js';

/** How long a token lasts that a start makes by itself: a working day. */
export const LOCAL_TOKEN_MS = 12 * 3_600_000;
const FIRST_ADMINISTRATOR = ownSubject('first-administrator');

/** How an administrator of the deployment can sign in at this start. */
export interface FirstToken {
  file: string;
  /** Until when the token is good that is in the file, or that somebody has. */
  expiresAt: string;
  /** Made just now, in the file and nowhere else; null: one was there. */
  secret: string | null;
  /** Whether the file holds it. */
  inFile: boolean;
}

interface GoodToken {
  secret_sha256: string;
  expires_at: string;
}

/** Where the first token goes: beside the database file, or where FIRST_TOKEN_FILE says. */
export const firstTokenFile = (database: DatabaseLocation, environment: NodeJS.ProcessEnv): string =>
  resolve(
    environment.FIRST_TOKEN_FILE ||
      join(database.kind === 'sqlite' ? dirname(database.file) : 'data', 'first-token'),
  );

/** Tokens, last to expire first, by which somebody can administrate the deployment without a limit. */
const goodTokens = (tx: ReadTransaction): Promise<GoodToken[]> =>
  tx.query(
    `SELECT t.secret_sha256, t.expires_at FROM access_token t JOIN account a ON a.id = t.account_id
     WHERE a.service_id IS NULL AND a.disabled_at IS NULL AND t.revoked_at IS NULL AND t.expires_at > :now
       AND t.scopes IS NULL AND t.roles IS NULL AND EXISTS (SELECT 1 FROM membership m
         WHERE m.account_id = a.id AND m.role = 'ADMINISTRATOR' AND m.ended_at IS NULL)
     ORDER BY t.expires_at DESC`,
    { now: new Date().toISOString() },
  );

async function firstAdministrator(tx: WriteTransaction): Promise<string> {
  const there = await tx.queryOne<{ id: string }>(
    'SELECT id FROM account WHERE service_id IS NULL AND subject = :subject',
    { subject: FIRST_ADMINISTRATOR },
  );
  if (there) return there.id;
  return enrol(tx, { serviceId: null, subject: FIRST_ADMINISTRATOR, name: 'First administrator' }, [
    { role: 'ADMINISTRATOR', teamId: null },
  ]);
}

const contentOf = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => '')).trim();

/** Sees to it that somebody on this machine can administrate: makes a token where none is good. */
export async function provideFirstToken(uow: UnitOfWork, file: string): Promise<FirstToken> {
  const made = await uow.write(async (tx) => {
    if ((await goodTokens(tx)).length > 0) return null;
    return issueToken(tx, {
      accountId: await firstAdministrator(tx),
      label: 'First token',
      scopes: null,
      roles: null,
      expiresAt: new Date(Date.parse(tx.now) + LOCAL_TOKEN_MS).toISOString(),
      madeById: null,
    });
  });
  if (made) {
    const { token, secret } = made;
    try {
      await writeSecretFile(file, secret);
    } catch (error) {
      // A token that nobody holds would keep the next start from making one.
      await uow.write((tx) =>
        tx.execute('UPDATE access_token SET revoked_at = :now WHERE id = :id', { id: token.id, now: tx.now }),
      );
      throw new Error(`The first token cannot be written to ${file}: ${(error as Error).message}`, {
        cause: error,
      });
    }
    return { file, expiresAt: token.expiresAt, secret, inFile: true };
  }
  const hash = hashOfSecret(await contentOf(file));
  const good = await uow.read(goodTokens);
  const ofFile = good.find(({ secret_sha256: own }) => own === hash);
  return {
    file,
    expiresAt: (ofFile ?? good[0])?.expires_at ?? '',
    secret: null,
    inFile: ofFile !== undefined,
  };
}
