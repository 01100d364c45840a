import type { Draw, Weights } from './draw.js';
import type { HeldSessions } from './write-sessions.js';

export interface Ending {
  /** Code set COMPLETION. */
  completion: string;
  /** Code set NON_DELIVERY_REASON; null where the work was completed. */
  reason: string | null;
}

/** Why planned work did not start. */
export const NOT_DELIVERED_REASONS: Weights<string> = [
  ['CHILD_DECLINED', 18],
  ['CHILD_ABSENT', 12],
  ['WAITING_LIST', 12],
  ['NO_TRAINED_DELIVERER', 10],
  ['PROVIDER_UNAVAILABLE', 9],
  ['ORDER_ENDED', 8],
  ['TRANSPORT_ACCESS', 6],
  ['RESOURCE_UNAVAILABLE', 5],
  ['NEED_MET_ELSEWHERE', 5],
  ['NOT_SUITABLE_ON_REVIEW', 4],
  ['CUSTODY_OR_REMAND', 3],
  ['NEED_NO_LONGER_PRESENT', 3],
  ['MOVED_AREA', 2],
  ['NO_WELSH_DELIVERY', 1],
  ['MISSING', 1],
  ['ADMIN_ERROR', 1],
];

const DROPPED_OUT: Weights<string> = [
  ['CHILD_DECLINED', 35],
  ['CHILD_ABSENT', 30],
  ['CONSENT_WITHDRAWN', 8],
  ['CUSTODY_OR_REMAND', 8],
  ['DELIVERER_ABSENCE', 7],
  ['MOVED_AREA', 6],
  ['BREACH_REVOKED', 6],
];

const ENOUGH = 0.75;
const HALF = 0.5;
const ADAPTED = 0.2;
const WITHDREW = new Set(['CHILD_DECLINED', 'CONSENT_WITHDRAWN']);

/** How a delivery ended; null where more sessions are to come. */
export function drawEnding(held: HeldSessions, draw: Draw): Ending | null {
  if (held.stopped === 'NOT_YET') return null;
  const share = held.attended / held.planned;
  if (share >= ENOUGH) {
    return { completion: draw.chance(ADAPTED) ? 'COMPLETED_ADAPTED' : 'COMPLETED_FULL', reason: null };
  }
  const reason =
    held.stopped === 'ORDER_ENDED'
      ? 'ORDER_ENDED'
      : held.stopped === 'ALL_HELD'
        ? 'CHILD_ABSENT'
        : draw.weighted(DROPPED_OUT);
  if (share >= HALF) return { completion: 'PARTIAL', reason };
  return { completion: WITHDREW.has(reason) ? 'WITHDRAWN' : 'NOT_COMPLETED', reason };
}
