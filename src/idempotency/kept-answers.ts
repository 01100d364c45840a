import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit, type AuditEvent } from '../audit/audit-log.js';
import { markLogged } from '../audit/logged.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, DomainError, invalidField } from '../platform/errors/domain-error.js';
import type { Attempt } from './attempt.js';
import { hiddenSince } from './hidden-since.js';
import type { KeptAnswer } from './idempotency-key.entity.js';
import { hasExpired, purgeAnswers } from './purge-answers.js';

interface KeptRow {
  fingerprint: string;
  answer: string;
  logged: string;
  recorded_at: string;
}

const POINTER = 'Idempotency-Key';

const keyReused = (): DomainError =>
  invalidField(
    POINTER,
    'IDEMPOTENCY_KEY_REUSED',
    'This key was sent with another request, which was done. Use a new key for each thing to do.',
  );

export const inProgress = (): DomainError =>
  conflict(
    'IDEMPOTENCY_IN_PROGRESS',
    'A request with this key is being worked on. Send this one again after Retry-After to read its answer.',
    [POINTER],
  );

const withheld = (): DomainError =>
  conflict(
    'IDEMPOTENCY_ANSWER_WITHHELD',
    'This was done. What was answered is about a record that you may no longer see.',
    [POINTER],
  );

const FIND = `SELECT fingerprint, answer, logged, recorded_at FROM idempotency_key
  WHERE service_id = :serviceId AND account_id = :accountId AND key = :key`;

const eventsOf = ({ logged }: KeptRow): AuditEvent[] => JSON.parse(logged) as AuditEvent[];

async function find(
  tx: ReadTransaction,
  principal: Principal,
  { fingerprint, ...scope }: Attempt,
): Promise<KeptRow | null> {
  const row = await tx.queryOne<KeptRow>(FIND, scope);
  if (!row || hasExpired(row.recorded_at)) return row;
  if (row.fingerprint !== fingerprint) throw keyReused();
  if (await hiddenSince(tx, principal, eventsOf(row))) throw withheld();
  return row;
}

/** Whoever is given an answer again sees again what it shows. */
function logAgain(principal: Principal, row: KeptRow | null) {
  if (!row || hasExpired(row.recorded_at)) return null;
  const events = eventsOf(row);
  if (events.length === 0) return null;
  return async (tx: WriteTransaction): Promise<void> => {
    for (const event of events) await audit(tx, principal, { ...event, action: 'CONSULTATION' });
  };
}

/** The answers that were given to requests with a key, for a day. */
@Injectable()
export class KeptAnswers {
  readonly #running = new Set<string>();

  constructor(private readonly uow: UnitOfWork) {}

  /**
   * What an earlier attempt with this key was answered, to be answered again, which the audit log then says; null:
   * nothing was done under the key.
   * @throws DomainError: invalid where the key was used for something else; conflict where the principal may no longer
   * see what was answered.
   */
  async find(principal: Principal, attempt: Attempt): Promise<KeptAnswer | null> {
    const row = await this.uow.consult(
      (tx) => find(tx, principal, attempt),
      (found) => logAgain(principal, found),
    );
    if (!row) return null;
    if (hasExpired(row.recorded_at)) {
      await purgeAnswers(this.uow);
      return null;
    }
    markLogged(principal);
    return JSON.parse(row.answer) as KeptAnswer;
  }

  /**
   * Begins an attempt and gives what ends it; null while this process is at work on one with the same key. Another
   * process may be: the database then keeps one of them, and the other fails.
   */
  begin({ serviceId, accountId, key }: Attempt): (() => void) | null {
    const name = `${serviceId} ${accountId} ${key}`;
    if (this.#running.has(name)) return null;
    this.#running.add(name);
    return () => void this.#running.delete(name);
  }
}
