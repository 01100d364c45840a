import type { AvailableEntry } from '../catalogue/available-entries.js';
import type { CriterionCode, CriterionOutcome, Judged } from './criterion.js';
import { RANK_PARTS, type RankPartCode, rankValue } from './rank-texts.js';
import type { Match } from './recommend.js';

/** How many entries of each list are kept. */
export const KEPT = 20;

/** A version that was looked at. */
interface LookedAt {
  interventionId: string;
  versionId: string;
  versionNo: number;
  code: string;
  /** The need areas that it targets. */
  needAreaCodes: string[];
  score: number;
}

/** An entry as it was recommended. */
export interface AdvisedEntry extends LookedAt {
  rank: { part: RankPartCode; value: number }[];
  criteria: { code: CriterionCode; outcome: CriterionOutcome }[];
}

/** An entry as it was ruled out. */
export interface RuledOutEntry extends LookedAt {
  ruledOutBy: CriterionCode[];
}

const lookedAt = ({ entry, score }: Match<AvailableEntry>): LookedAt => ({
  interventionId: entry.id,
  versionId: entry.versionId,
  versionNo: entry.versionNo,
  code: entry.code,
  needAreaCodes: entry.needs.map(({ needAreaCode }) => needAreaCode),
  score,
});

/** The codes of criteria with an outcome, each once. */
export const codesWith = (criteria: readonly Judged[], wanted: CriterionOutcome): CriterionCode[] => [
  ...new Set(criteria.filter(({ outcome }) => outcome === wanted).map(({ asked }) => asked.code)),
];

export const toAdvised = (match: Match<AvailableEntry>): AdvisedEntry => ({
  ...lookedAt(match),
  rank: RANK_PARTS.map((part) => ({ part, value: rankValue(match.parts, part) })),
  criteria: match.criteria.map(({ asked, outcome }) => ({ code: asked.code, outcome })),
});

export const toRuledOut = (match: Match<AvailableEntry>): RuledOutEntry => ({
  ...lookedAt(match),
  ruledOutBy: codesWith(match.criteria, 'NOT_MET'),
});
