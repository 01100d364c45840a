/**
 * A referral `r` of which something is awaited: a decision, or an offer of what was accepted.
 * @param accepting outcomes that take a child on, as placeholders of a list
 */
export const awaited = (r: string, accepting: string): string =>
  `${r}.ended_on IS NULL AND ${r}.offered_on IS NULL AND (${r}.outcome IS NULL OR ${r}.outcome IN (${accepting}))`;
