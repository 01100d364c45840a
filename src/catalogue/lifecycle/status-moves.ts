import type { Principal } from '../../access/principal.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { conflict, DomainError, invalidField } from '../../platform/errors/domain-error.js';
import { InterventionStatusMove } from './intervention-status-move.entity.js';
import { judgeMove, movesFrom, NEW, type Transition, type WantedMove } from './transitions.js';

interface TransitionRow {
  from_status: string;
  to_status: string;
  roles: string;
  reason_required: boolean | number;
}

/** Every move that the lifecycle has. */
export async function readTransitions(tx: ReadTransaction): Promise<Transition[]> {
  const rows = await tx.query<TransitionRow>(
    'SELECT from_status, to_status, roles, reason_required FROM intervention_transition ORDER BY from_status, to_status',
  );
  return rows.map((row) => ({
    from: row.from_status,
    to: row.to_status,
    roles: JSON.parse(row.roles) as string[],
    reasonRequired: Boolean(row.reason_required),
  }));
}

/** What may be done instead of a move that there is not, in a sentence. */
export function movesInWords(transitions: readonly Transition[], from: string): string {
  const targets = movesFrom(transitions, from).map(({ to }) => to);
  return from === NEW
    ? `A new entry can be ${targets.join(', ')}.`
    : `An entry that is ${from} can become ${targets.join(', ')}.`;
}

/** @throws DomainError where the lifecycle has no such move (conflict), it is not theirs (forbidden) or a reason is missing. */
export async function requireMove(
  tx: ReadTransaction,
  move: WantedMove,
  reasonPointer = '/reason',
): Promise<void> {
  const transitions = await readTransitions(tx);
  const judgement = judgeMove(transitions, move);
  const found = transitions.find(({ from, to }) => from === move.from && to === move.to);
  switch (judgement) {
    case 'ALLOWED':
      return;
    case 'NO_SUCH_MOVE':
      throw conflict('STATUS_MOVE_NOT_ALLOWED', movesInWords(transitions, move.from), ['/status']);
    case 'NOT_FOR_ROLE': {
      const detail = `Only ${found?.roles.join(' or ')} may make it ${move.to}.`;
      throw new DomainError('forbidden', 'STATUS_MOVE_NOT_YOURS', detail, [
        { pointer: '/status', code: 'STATUS_MOVE_NOT_YOURS', detail },
      ]);
    }
    case 'REASON_MISSING':
      throw invalidField(reasonPointer, 'REASON_MISSING', `Say why it becomes ${move.to}.`);
  }
}

/** A move that was made. */
export interface MadeMove {
  interventionId: string;
  versionId: string;
  from: string;
  to: string;
  reason: string | null;
}

/** Keeps that entries moved; nothing of one that stays. */
export async function keepMoves(
  tx: WriteTransaction,
  { serviceId, accountId }: Pick<Principal, 'serviceId' | 'accountId'>,
  moves: readonly MadeMove[],
): Promise<void> {
  const rows = moves
    .filter(({ from, to }) => from !== to)
    .map((move): InterventionStatusMove => ({
      ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
      interventionId: move.interventionId,
      interventionVersionId: move.versionId,
      fromStatus: move.from === NEW ? null : move.from,
      toStatus: move.to,
      reason: move.reason,
      movedById: accountId,
    }));
  await tx.insert(InterventionStatusMove, rows);
}
