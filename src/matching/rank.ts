import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import type { Criterion } from './criterion.js';
import type { EntryFacts } from './match-facts.js';
import { type NeedFacts, needStateOf } from './needs.js';

/** Names the criteria, the score and the order; a change to any of them changes this. */
export const RULE_VERSION = 'matching-2';

// Far enough apart that a lesser consideration never outweighs a greater one: severities of 200 areas are below 1,000.
const PRIMARY = 1_000_000;
const SECONDARY = 1_000;

/** A prioritised need weighs its severity, and no less than one that severity alone would prioritise; others nothing. */
const weightOf = (need: NeedFacts | undefined): number =>
  need && needStateOf(need) === 'PRIORITISED' ? Math.max(need.severity ?? 0, PRIORITY_SEVERITY) : 0;

/**
 * How well an entry fits the needs: a million for each point of weight among the needs it targets as primary, a
 * thousand for each among the secondary, less one for each criterion that is unknown. It orders entries within one
 * piece of advice; it is no probability, and is not compared between rule versions.
 */
export function scoreOf(
  entry: Pick<EntryFacts, 'needs'>,
  needs: ReadonlyMap<string, NeedFacts>,
  criteria: readonly Pick<Criterion, 'outcome'>[],
): number {
  const fit = entry.needs.reduce(
    (sum, { needAreaCode, target }) =>
      sum + weightOf(needs.get(needAreaCode)) * (target === 'PRIMARY' ? PRIMARY : SECONDARY),
    0,
  );
  return fit - criteria.filter(({ outcome }) => outcome === 'UNKNOWN').length;
}

/** The higher score first; equal scores by code, so that the order never depends on how entries were read. */
export const byRank = (a: { score: number; code: string }, b: { score: number; code: string }): number =>
  b.score - a.score || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
