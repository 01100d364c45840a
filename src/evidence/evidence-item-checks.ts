import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type EvidenceItemFacts, evidenceItemFaults } from './evidence-item-rules.js';
import { scaleOf } from './scales.js';

/** An item as it is to be stored. */
export interface CheckedItem extends EvidenceItemFacts {
  scheme: string;
  rating: string | null;
  effect?: { metric: string; value: number; low?: number | null; high?: number | null } | null;
}

/** Says which ratings the scheme gives. */
async function ratingFaults(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { scheme, rating }: CheckedItem,
  ratingSet: string,
): Promise<FieldFault[]> {
  const scale = await codes.all(tx, serviceId, ratingSet);
  if (rating !== null && scale.has(rating)) return [];
  const ratings = [...scale.keys()].join(', ');
  const detail = `${scheme} rates in its own scale: ${ratings}; see GET /v1/reference-codes?codeSet=${ratingSet}.`;
  return [{ pointer: '/rating', code: rating === null ? 'RATING_MISSING' : 'UNKNOWN_RATING', detail }];
}

/** Everything that is wrong with an item. */
export async function checkItem(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  item: CheckedItem,
  today: PlainDate,
): Promise<FieldFault[]> {
  const faults = await codes.faults(tx, serviceId, [
    { codeSet: 'EVIDENCE_SCHEME', code: item.scheme, pointer: '/scheme' },
    { codeSet: 'EFFECT_DIRECTION', code: item.direction, pointer: '/direction' },
    { codeSet: 'EFFECT_METRIC', code: item.effect?.metric, pointer: '/effect/metric' },
  ]);
  const scale = await scaleOf(tx, codes, serviceId, item.scheme);
  if (!scale) return faults;
  return [
    ...faults,
    ...(await ratingFaults(tx, codes, serviceId, item, scale.ratingSet)),
    ...evidenceItemFaults(item, scale.scheme.attributes, today),
  ];
}
