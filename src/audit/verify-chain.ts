import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { hashOfSubjects } from './audit-log.js';
import { type ChainHead, GENESIS, link, PACKED_ENTRY } from './chain.js';

/** What may be found wrong with the log. */
export const CHAIN_FAULTS = [
  'GAP',
  'ENTRY_MISSING',
  'ENTRY_CHANGED',
  'SUBJECTS_CHANGED',
  'OUT_OF_ORDER',
  'NOT_SEALED',
  'WAITS_TOO_LONG',
  'HEAD_DIFFERS',
] as const;

/** Something that is wrong with the log. */
export interface ChainFault {
  /** The position of the chain; of an entry that is not in it, the position after which it was recorded. */
  position: number;
  /** The entry that it is about; null where that cannot be said. */
  entryId: string | null;
  code: (typeof CHAIN_FAULTS)[number];
  detail: string;
}

/** What a verification found. */
export interface ChainReport {
  head: ChainHead;
  entries: number;
  /** Entries of the last moment, which wait to be sealed. */
  waiting: number;
  faultCount: number;
  /** The first of them, in the order in which they are looked for. */
  faults: ChainFault[];
}

interface SealedRow {
  position: number;
  hash: string;
  entry_id: string;
  packed: string | null;
  record_id: string | null;
  subjects_sha256: string | null;
  subjects: string | null;
  entry_at: string | null;
  sealed_at: string;
}

/** A link that was looked at, and when its entry was recorded. */
interface Link extends ChainHead {
  entryAt: string | null;
}

const VERIFIED_AT_A_TIME = 5_000;
const MOST_FAULTS_SHOWN = 100;
const LONGEST_WAIT_MS = 60_000;
/** How far clocks of several machines, and one that is set right, may differ. */
const CLOCKS_DIFFER_MS = 3_600_000;

const SUBJECTS_OF = (entry: string): string =>
  `(SELECT string_agg(CAST(x.subject_id AS varchar), ' ' ORDER BY x.subject_id) FROM audit_subject x WHERE x.entry_id = ${entry})`;

const PART_OF_THE_CHAIN = `
  SELECT s.position, s.hash, s.entry_id, s.recorded_at AS sealed_at, e.recorded_at AS entry_at, CASE WHEN e.id IS NULL THEN NULL ELSE ${PACKED_ENTRY} END AS packed,
    e.record_id, e.subjects_sha256, ${SUBJECTS_OF('s.entry_id')} AS subjects
  FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
  WHERE s.position > :after ORDER BY s.position LIMIT :most`;

/** Whether the subjects that are stored are those that were logged. An entry about one record (a file) has none. */
function subjectsHold({ record_id: recordId, subjects_sha256: sha256, subjects }: SealedRow): boolean {
  if (sha256 === null || recordId !== null) return subjects === null;
  return subjects !== null && hashOfSubjects(subjects.split(' ')) === sha256;
}

/** The fault of a link that follows another without a gap; null: it holds. */
function faultOf(row: SealedRow, before: Link): ChainFault | null {
  const at = { position: row.position, entryId: row.entry_id };
  if (row.packed === null) return { ...at, code: 'ENTRY_MISSING', detail: 'The entry is missing.' };
  if (link(before.hash, row.packed, row.sealed_at) !== row.hash) {
    return { ...at, code: 'ENTRY_CHANGED', detail: 'The entry, or its place in the chain, was changed.' };
  }
  if (!subjectsHold(row)) {
    return {
      ...at,
      code: 'SUBJECTS_CHANGED',
      detail: 'The cases or children that it is about were changed.',
    };
  }
  if (isAfter(before.entryAt, row.entry_at)) {
    return { ...at, code: 'OUT_OF_ORDER', detail: 'The entry says that it is older than the one before it.' };
  }
  return null;
}

/** Entries are sealed in the order in which they were recorded: one that was put in later with an old date is not. */
const isAfter = (before: string | null, at: string | null): boolean =>
  before !== null && at !== null && Date.parse(before) - Date.parse(at) > CLOCKS_DIFFER_MS;

const gapBefore = ({ position }: SealedRow, head: ChainHead): ChainFault => ({
  position: head.position + 1,
  entryId: null,
  code: 'GAP',
  detail: `Nothing is sealed at the positions ${head.position + 1} to ${position - 1}.`,
});

/**
 * Goes along the chain and gives every position at which it does not hold; after one, from the hash that is stored
 * there. Others may be served in between.
 */
async function* chainFaults(
  tx: ReadTransaction,
  expected: ChainHead | null,
): AsyncGenerator<ChainFault, ChainHead> {
  let head: Link = { position: 0, hash: GENESIS, entryAt: null };
  let met = expected === null || (expected.position === 0 && expected.hash === GENESIS);
  for (;;) {
    const rows = await tx.query<SealedRow>(PART_OF_THE_CHAIN, {
      after: head.position,
      most: VERIFIED_AT_A_TIME,
    });
    if (rows.length === 0) break;
    for (const row of rows) {
      const fault = row.position === head.position + 1 ? faultOf(row, head) : gapBefore(row, head);
      if (fault) yield fault;
      met ||= expected?.position === row.position && expected.hash === row.hash;
      head = { position: row.position, hash: row.hash, entryAt: row.entry_at ?? head.entryAt };
    }
    await nextTurn();
  }
  if (!met && expected) {
    const detail =
      expected.position > head.position
        ? `The chain ends at position ${head.position}: what followed was cut off.`
        : 'The chain has another hash at this position: it was made anew.';
    yield { position: expected.position, entryId: null, code: 'HEAD_DIFFERS', detail };
  }
  return { position: head.position, hash: head.hash };
}

/** Entries that the chain does not hold: neither sealed nor waiting for it, or waiting since before that moment. */
async function unsealedFaults(tx: ReadTransaction, waitingSince: string): Promise<ChainFault[]> {
  const rows = await tx.query<{ id: string; waits: boolean | number; position: number }>(
    `SELECT e.id, u.entry_id IS NOT NULL AS waits,
       (SELECT COALESCE(MAX(s.position), 0) FROM audit_seal s WHERE s.entry_id < e.id) AS position
     FROM audit_entry e LEFT JOIN audit_unsealed u ON u.entry_id = e.id
     WHERE (u.entry_id IS NULL OR e.recorded_at < :waitingSince)
       AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
     ORDER BY e.id LIMIT :most`,
    { waitingSince, most: MOST_FAULTS_SHOWN },
  );
  return rows.map(({ id: entryId, waits, position }) =>
    waits
      ? { position, entryId, code: 'WAITS_TOO_LONG', detail: 'The entry has waited for over a minute.' }
      : { position, entryId, code: 'NOT_SEALED', detail: 'The entry is not in the chain.' },
  );
}

/** What a verification is to expect. */
export interface Expected {
  /** A head that was noted down before. */
  head?: ChainHead | null;
  /** Whether entries may have waited for their seal for longer than a server lets them. */
  mayWait?: boolean;
}

/**
 * Holds the whole audit log against its chain, and the chain against a head that was noted down before: whoever removed
 * the newest entries, or made the chain anew, is found by that alone.
 */
export async function verifyAuditChain(
  tx: ReadTransaction,
  { head = null, mayWait = false }: Expected = {},
): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  let faultCount = 0;
  const note = (fault: ChainFault): void => {
    faultCount += 1;
    if (faults.length < MOST_FAULTS_SHOWN) faults.push(fault);
  };
  const chain = chainFaults(tx, head);
  let step = await chain.next();
  while (!step.done) {
    note(step.value);
    step = await chain.next();
  }
  const waitingSince = mayWait ? '' : new Date(Date.now() - LONGEST_WAIT_MS).toISOString();
  for (const fault of await unsealedFaults(tx, waitingSince)) note(fault);
  const counts = await tx.queryOne<{ entries: number; waiting: number }>(
    'SELECT (SELECT COUNT(*) FROM audit_entry) AS entries, (SELECT COUNT(*) FROM audit_unsealed) AS waiting',
  );
  return {
    head: step.value,
    entries: counts?.entries ?? 0,
    waiting: counts?.waiting ?? 0,
    faultCount,
    faults,
  };
}
