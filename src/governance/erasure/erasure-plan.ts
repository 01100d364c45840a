import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { CHILD_TABLES } from '../child-tables.js';
import { caseDue, childIsDue, type PolicyTerms } from '../retention/retention-rules.js';
import type { ErasedChildDto, RecordCountDto } from './erasure.dto.js';
import type { ErasureGround } from './erasure-ground.js';
import type { ChildDates } from './read-case-dates.js';

type Holdback = ErasedChildDto['heldBackBy'][number];

/** What a ground says of a child. */
export interface Judgement {
  childId: string;
  heldBackBy: Holdback[];
  dueOn: PlainDate | null;
  policyIds: string[];
}

/** Whether a child may be erased on a ground. Only the end of retention rests on policies; a legal hold stops any. */
export function judge(
  { childId, dateOfBirth, held, cases }: ChildDates,
  ground: ErasureGround,
  policies: readonly PolicyTerms[],
  today: PlainDate,
): Judgement {
  const hold: Holdback[] = held ? ['LEGAL_HOLD'] : [];
  if (ground !== 'RETENTION_ENDED') return { childId, heldBackBy: hold, dueOn: null, policyIds: [] };
  const dues = cases.map((dates) => caseDue(dates, dateOfBirth, policies, today));
  const ofCases = dues.flatMap(({ heldBackBy }) => heldBackBy ?? []);
  const dueDays = dues.flatMap(({ dueOn }) => dueOn ?? []);
  return {
    childId,
    heldBackBy: [
      ...new Set<Holdback>([...hold, ...(cases.length === 0 ? (['NO_CASE'] as const) : []), ...ofCases]),
    ],
    dueOn: dueDays.length === dues.length ? (dueDays.sort().at(-1) ?? null) : null,
    policyIds: childIsDue(dues) ? [...new Set(dues.flatMap(({ policyId }) => policyId ?? []))].sort() : [],
  };
}

/** How many rows of each kind are held on a child. */
export async function countRecords(
  tx: ReadTransaction,
  serviceId: string,
  childId: string,
): Promise<RecordCountDto[]> {
  const counts = CHILD_TABLES.map(
    ({ table, where }, index) => `(SELECT COUNT(*) FROM ${table} WHERE ${where}) AS n${index}`,
  );
  const row = await tx.queryOne<Record<string, number>>(`SELECT ${counts.join(', ')}`, {
    serviceId,
    childId,
  });
  return CHILD_TABLES.map(({ recordType }, index) => ({ recordType, rows: row?.[`n${index}`] ?? 0 }));
}
