import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on an evidence item look at. */
export interface EvidenceItemFacts {
  evidenceSecurity?: number | null;
  costRating?: number | null;
  direction?: string | null;
  evaluationId?: string | null;
  effect?: { value: number; low?: number | null; high?: number | null } | null;
  reviewedOn: PlainDate;
  accessedOn?: PlainDate | null;
  staleAfter: PlainDate;
}

/** How a scheme rates. */
export interface SchemeFacts {
  hasSecurity?: boolean;
  hasCost?: boolean;
  mostCost?: number;
  isLocal?: boolean;
}

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

function ratedApart(item: EvidenceItemFacts, scheme: SchemeFacts): FieldFault[] {
  const faults: FieldFault[] = [];
  if (item.evidenceSecurity && !scheme.hasSecurity) {
    const detail = 'This scheme does not rate how secure the evidence is; leave it out.';
    faults.push(fault('/evidenceSecurity', 'NOT_OF_SCHEME', detail));
  }
  if (item.costRating && !scheme.hasCost) {
    faults.push(fault('/costRating', 'NOT_OF_SCHEME', 'This scheme does not rate the cost; leave it out.'));
  } else if (item.costRating && item.costRating > (scheme.mostCost ?? 0)) {
    faults.push(
      fault('/costRating', 'UNKNOWN_RATING', `This scheme rates the cost from 1 to ${scheme.mostCost}.`),
    );
  }
  if (item.evaluationId && !scheme.isLocal) {
    const detail = 'A run of the service’s own evaluation is evidence of a local scheme.';
    faults.push(fault('/evaluationId', 'NOT_OF_SCHEME', detail));
  }
  return faults;
}

function effectFaults({ effect }: EvidenceItemFacts): FieldFault[] {
  if (!effect) return [];
  const { value, low = null, high = null } = effect;
  if ((low === null) !== (high === null)) {
    const pointer = low === null ? '/effect/low' : '/effect/high';
    return [fault(pointer, 'INTERVAL_INCOMPLETE', 'An interval has two ends: give both, or neither.')];
  }
  if (low === null || high === null || (low <= value && value <= high)) return [];
  return [fault('/effect/value', 'OUTSIDE_INTERVAL', 'The value lies outside its own interval.')];
}

/** Faults of an evidence item, given how its scheme rates. */
export function evidenceItemFaults(
  item: EvidenceItemFacts,
  scheme: SchemeFacts,
  today: PlainDate,
): FieldFault[] {
  return [
    ...ratedApart(item, scheme),
    ...effectFaults(item),
    ...futureFault('/reviewedOn', item.reviewedOn, today),
    ...afterFault(
      '/accessedOn',
      item.accessedOn,
      item.reviewedOn,
      'AFTER_REVIEW',
      'The source was read after it was reviewed; a review judges what has been read.',
    ),
    ...beforeFault(
      '/staleAfter',
      item.staleAfter,
      item.reviewedOn,
      'BEFORE_REVIEW',
      'The review would be stale before it was made.',
    ),
  ];
}
