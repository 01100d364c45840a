import { createHash } from 'node:crypto';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { AuditSeal } from './audit-seal.entity.js';

const part = (column: string): string => `COALESCE(CAST(e.${column} AS varchar), '-')`;

/** Everything of an entry `e` as one text, alike on both databases: what a seal is made over. */
const PACKED_ENTRY = [
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
const GENESIS = '0'.repeat(64);
const SEALED_AT_A_TIME = 500;

/** The end of the chain: how many entries are sealed, and the hash of the last. */
export interface ChainHead {
  position: number;
  hash: string;
}

/** SHA-256, in hexadecimal, over the hash before and the entry. */
const link = (before: string, entry: string): string =>
  createHash('sha256').update(`${before} ${entry}`).digest('hex');

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
    hash = link(hash, packed);
    return { position: ++position, entryId: id, hash, recordedAt: tx.now };
  });
  await tx.insert(AuditSeal, seals);
  for (const { id } of waiting) await tx.execute('DELETE FROM audit_unsealed WHERE entry_id = :id', { id });
  return waiting.length;
}

interface SealedRow {
  position: number;
  hash: string;
  packed: string | null;
}

/** What is found wrong with the log, at which position of the chain. */
export interface ChainFault {
  position: number;
  code: 'GAP' | 'ENTRY_MISSING' | 'ENTRY_CHANGED' | 'SUBJECTS_CHANGED' | 'HEAD_DIFFERS' | 'NOT_SEALED';
  detail: string;
}

const VERIFIED_AT_A_TIME = 5_000;

/** Goes along the chain and gives every position at which it does not hold; after the first, from what is stored. */
export async function* chainFaults(tx: ReadTransaction): AsyncGenerator<ChainFault, ChainHead> {
  let head: ChainHead = { position: 0, hash: GENESIS };
  for (;;) {
    const rows = await tx.query<SealedRow>(
      `SELECT s.position, s.hash, ${PACKED_ENTRY} AS packed
       FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
       WHERE s.position > :after ORDER BY s.position LIMIT :most`,
      { after: head.position, most: VERIFIED_AT_A_TIME },
    );
    if (rows.length === 0) return head;
    for (const { position, hash, packed } of rows) {
      if (position !== head.position + 1) {
        yield { position, code: 'GAP', detail: `Position ${head.position + 1} is missing.` };
      } else if (packed === null || packed.startsWith('- ')) {
        yield { position, code: 'ENTRY_MISSING', detail: 'The entry is missing.' };
      } else if (link(head.hash, packed) !== hash) {
        yield { position, code: 'ENTRY_CHANGED', detail: 'The entry, or the chain before it, was changed.' };
      }
      head = { position, hash };
    }
  }
}
