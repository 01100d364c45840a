import type { Principal } from '../access/principal.js';
import { loggedOf } from '../audit/logged.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { isVersioned } from '../platform/http/versioned.js';
import type { Attempt } from './attempt.js';
import { IdempotencyKey, type KeptAnswer } from './idempotency-key.entity.js';

const attempts = new WeakMap<Principal, Attempt>();

/** Makes what is done for the principal one attempt: `once` keeps its answer. */
export const attemptFor = (principal: Principal, attempt: Attempt): void =>
  void attempts.set(principal, attempt);

const answerOf = (result: unknown): KeptAnswer =>
  isVersioned(result)
    ? { body: result.body, rowVersion: result.rowVersion }
    : { body: result, rowVersion: null };

/**
 * The unit of work of an operation that takes an idempotency key: like `UnitOfWork.write`, and where the request has a
 * key, keeps key and answer with what it writes. What `work` gives is the answer: its body, or a `Versioned` one.
 * The key goes in last and is never read here, so that units with different keys do not overlap on PostgreSQL; two with
 * the same key do, and the database undoes one.
 */
export function once<Answer>(
  uow: UnitOfWork,
  principal: Principal,
  work: (tx: WriteTransaction) => Promise<Answer>,
): Promise<Answer> {
  const attempt = attempts.get(principal);
  if (!attempt) return uow.write(work);
  return uow.write(async (tx) => {
    const before = loggedOf(principal).length;
    const answer = await work(tx);
    const logged = loggedOf(principal).slice(before);
    await tx.insert(IdempotencyKey, [{ ...attempt, answer: answerOf(answer), logged, recordedAt: tx.now }]);
    return answer;
  });
}

/**
 * For work that goes on after the unit in which it was accepted with `once`: reads what has come of it, and keeps that in
 * the place of the answer that was kept.
 */
export function answerSince<Answer>(
  uow: UnitOfWork,
  principal: Principal,
  read: (tx: ReadTransaction) => Promise<Answer>,
): Promise<Answer> {
  const attempt = attempts.get(principal);
  if (!attempt) return uow.read(read);
  const { serviceId, accountId, key } = attempt;
  return uow.write(async (tx) => {
    const answer = await read(tx);
    await tx.execute(
      `UPDATE idempotency_key SET answer = :answer
       WHERE service_id = :serviceId AND account_id = :accountId AND key = :key`,
      { answer: JSON.stringify(answerOf(answer)), serviceId, accountId, key },
    );
    return answer;
  });
}
