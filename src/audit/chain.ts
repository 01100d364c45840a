import { createHash } from 'node:crypto';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { AuditSeal } from './audit-seal.entity.js';

const part = (column: string): string => `COALESCE(CAST(e.${column} AS varchar), '-')`;

/** Everything of an entry `e` as one text, alike on both databases: what a seal is made over. */
export const PACKED_ENTRY = [
  'id',
  'service_id',
  'action',
  'operation',
  'account_id',
  'token_id',
  'request_id',
  'record_type',
  'record_id',
  'case_id',
  'child_id',
  'records',
  'subjects_sha256',
  'recorded_at',
]
  .map(part)
  .join(" || ' ' || ");

/** Before the first entry. */
export const GENESIS = '0'.repeat(64);
export const SEALED_AT_A_TIME = 500;

/** The end of the chain: how many entries are sealed, and the hash of the last. It is written `position:hash`. */
export interface ChainHead {
  position: number;
  hash: string;
}

/** A head as it is written in logs and given to a verification. */
export const HEAD_FORM = /^(0|[1-9]\d{0,14}):([0-9a-f]{64})$/;

export const headText = ({ position, hash }: ChainHead): string => `${position}:${hash}`;

/** The head that text stands for; null where it stands for none. */
export function readHead(text: string): ChainHead | null {
  const [, position, hash] = HEAD_FORM.exec(text) ?? [];
  return position === undefined || hash === undefined ? null : { position: Number(position), hash };
}

/** SHA-256, in hexadecimal, over the hash before, the entry, and when it was sealed. */
export const link = (before: string, entry: string, sealedAt: string): string =>
  createHash('sha256').update(`${before} ${entry} ${sealedAt}`).digest('hex');

export async function chainHead(tx: ReadTransaction): Promise<ChainHead> {
  const head = await tx.queryOne<ChainHead>(
    'SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1',
  );
  return head ?? { position: 0, hash: GENESIS };
}

/** Seals entries that wait for it, oldest first, and gives how many it sealed. */
export async function sealWaiting(tx: WriteTransaction): Promise<number> {
  const waiting = await tx.query<{ id: string; packed: string }>(
    `SELECT e.id, ${PACKED_ENTRY} AS packed FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id
     ORDER BY e.id LIMIT :most`,
    { most: SEALED_AT_A_TIME },
  );
  let { position, hash } = await chainHead(tx);
  const seals = waiting.map(({ id, packed }): AuditSeal => {
    hash = link(hash, packed, tx.now);
    return { position: ++position, entryId: id, hash, recordedAt: tx.now };
  });
  await tx.insert(AuditSeal, seals);
  // One snapshot: what stands up to the last of them is what was read.
  const last = waiting.at(-1)?.id;
  if (last) await tx.execute('DELETE FROM audit_unsealed WHERE entry_id <= :last', { last });
  return waiting.length;
}
