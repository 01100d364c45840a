import type { KnownCode } from '../reference-data/reference-codes.js';
import type { FollowUpKinds } from './tracked-child.js';

/** What the codes of the set FOLLOW_UP_EVENT say of each kind. */
export function followUpKindsOf(codes: ReadonlyMap<string, KnownCode>): FollowUpKinds {
  const having = (attribute: string): Set<string> =>
    new Set([...codes].filter(([, { attributes }]) => attributes[attribute] === true).map(([code]) => code));
  return { ends: having('ends'), partial: having('partial'), custody: having('custody') };
}
