import { createHash } from 'node:crypto';
import type { AvailableEntry } from '../catalogue/available-entries.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { RULE_VERSION } from './rank.js';
import type { Advice, CaseFacts } from './recommend.js';

/**
 * SHA-256 over all that advice rests on, the rules included: whoever comes to the same sum has come to the same advice.
 * The order in which entries were read is not part of it.
 */
export function inputsHash(
  { child, needs, receivingSince, exclusions }: CaseFacts,
  entries: readonly AvailableEntry[],
  { recommendations, notEligible }: Advice<AvailableEntry>,
  on: PlainDate,
): string {
  const hash = createHash('sha256');
  const take = (value: unknown) => hash.update(JSON.stringify(value)).update('\n');
  take([RULE_VERSION, on, child, needs, [...receivingSince].sort(), [...exclusions].sort()]);
  for (const entry of [...entries].sort((a, b) => (a.code < b.code ? -1 : 1))) take(entry);
  const matches = [...recommendations, ...notEligible].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const { code, supply, localEvidence, facts } of matches) {
    take([code, supply, localEvidence, facts.evidence]);
  }
  return hash.digest('hex');
}
