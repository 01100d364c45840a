import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import type { CriterionOutcome } from './criterion.js';
import type { EntryFacts } from './match-facts.js';
import { type NeedFacts, needStateOf } from './needs.js';

/** Names the criteria, the score and the order; a change to any of them changes this. */
export const RULE_VERSION = 'matching-4';

/** What ranks an entry, the first part first: a lesser part decides only where all greater ones are equal. */
export interface RankParts {
  /**
   * A thousand for each point of weight among the prioritised needs it targets as primary, one for each among the
   * secondary.
   */
  needFit: number;
  /** 0 to 9: how well it is known to work. */
  evidence: number;
  /** 0 to 99: per cent of its deliveries here that completed, drawn towards the mean. */
  localEvidence: number;
  /** 0 to 99: how far what delivery takes is there. */
  availability: number;
  /** How many criteria are unknown: the fewer, the better. */
  openQuestions: number;
}

// Far enough apart that a lesser consideration never outweighs a greater one: severities of 200 areas are below 1,000.
export const FIT_OF_PRIMARY = 1_000;
const FIT_OF_SECONDARY = 1;

const most = (limit: number, value: number): number => Math.max(0, Math.min(limit, value));

/** A prioritised need weighs its severity, and no less than one that severity alone would prioritise; others nothing. */
const weightOf = (need: NeedFacts | undefined): number =>
  need && needStateOf(need) === 'PRIORITISED' ? Math.max(need.severity ?? 0, PRIORITY_SEVERITY) : 0;

/** How well an entry fits the needs; see `RankParts`. */
export const needFitOf = (entry: Pick<EntryFacts, 'needs'>, needs: ReadonlyMap<string, NeedFacts>): number =>
  entry.needs.reduce(
    (sum, { needAreaCode, target }) =>
      sum + weightOf(needs.get(needAreaCode)) * (target === 'PRIMARY' ? FIT_OF_PRIMARY : FIT_OF_SECONDARY),
    0,
  );

export const openQuestionsOf = (criteria: readonly { outcome: CriterionOutcome }[]): number =>
  criteria.filter(({ outcome }) => outcome === 'UNKNOWN').length;

/**
 * The parts as one number, digit after digit: need fit, one of evidence, two of local evidence, two of availability, two
 * that fall with open questions. It orders entries within one piece of advice; it is no probability, and is not compared
 * between rule versions.
 */
export const scoreOf = ({
  needFit,
  evidence,
  localEvidence,
  availability,
  openQuestions,
}: RankParts): number =>
  (((needFit * 10 + most(9, evidence)) * 100 + most(99, localEvidence)) * 100 + most(99, availability)) *
    100 +
  most(99, 99 - openQuestions);

/** The higher score first; equal scores by code, so that the order never depends on how entries were read. */
export const byRank = (a: { score: number; code: string }, b: { score: number; code: string }): number =>
  b.score - a.score || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
