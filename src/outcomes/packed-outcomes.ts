import { textOrNull } from '../platform/database/packed-text.js';
import type { OffenceOutcome } from './measures/proven-reoffending.js';

/** The outcomes of an offence, of whose packed text each is three parts: the outcome, its date and the appeal. */
export function packedOutcomes(parts: readonly string[]): OffenceOutcome[] {
  const outcomes: OffenceOutcome[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    outcomes.push({
      outcome: parts[at] ?? '',
      outcomeDate: parts[at + 1] ?? '',
      appealStatus: textOrNull(parts[at + 2]),
    });
  }
  return outcomes;
}
