import type { PlainDate } from '../platform/calendar/plain-date.js';
import { availabilityPoints, type SupplyFacts } from './availability.js';
import type { Bilingual } from './bilingual.js';
import type { CurrentWork } from './current-work.js';
import { judgedCriteria } from './criteria.js';
import type { Judged } from './criterion.js';
import type { LocalEvidence } from './local-evidence.js';
import type { ChildFacts, EntryFacts, EvidenceFacts, LabelOf, MatchFacts, TitleOf } from './match-facts.js';
import { type NeedFacts, needStateOf } from './needs.js';
import { byRank, needFitOf, openQuestionsOf, type RankParts, scoreOf } from './rank.js';

/** What advice on a child rests on, the catalogue aside. */
export interface CaseFacts {
  child: ChildFacts;
  needs: readonly NeedFacts[];
  /** By intervention: since when the child has been receiving it. */
  receivingSince: ReadonlyMap<string, PlainDate>;
  /** By code of an intervention: titles of what the child receives now that is barred to those who receive that. */
  exclusions: ReadonlyMap<string, readonly Bilingual[]>;
  /** What goes on with the child already, planned or running. */
  currentWork: readonly CurrentWork[];
  labelOf: LabelOf;
  titleOf: TitleOf;
}

/** What is known of entries beyond the catalogue: whether they work, what delivery takes, how it ended here. */
export interface ServiceFacts<Entry> {
  evidenceOf: (entry: Entry) => EvidenceFacts;
  supplyOf: (entry: Entry) => SupplyFacts;
  localEvidenceOf: (entry: Entry) => LocalEvidence;
}

/** An entry held against a case. */
export interface Match<Entry> {
  entry: Entry;
  code: string;
  score: number;
  parts: RankParts;
  facts: MatchFacts;
  criteria: readonly Judged[];
  supply: SupplyFacts;
  localEvidence: LocalEvidence;
}

/** Entries that no criterion rules out, and those that one does; each best first. */
export interface Advice<Entry> {
  recommendations: Match<Entry>[];
  notEligible: Match<Entry>[];
}

const ruledOut = ({ criteria }: { criteria: readonly Judged[] }): boolean =>
  criteria.some(({ outcome }) => outcome === 'NOT_MET');

/** Holds every entry that targets a prioritised need against the case. Pure: the same facts give the same advice. */
export function recommend<Entry extends EntryFacts & { id: string; code: string }>(
  { child, labelOf, titleOf, exclusions, receivingSince, ...facts }: CaseFacts,
  service: ServiceFacts<Entry>,
  entries: readonly Entry[],
): Advice<Entry> {
  const needs = new Map(facts.needs.map((need) => [need.needAreaCode, need]));
  const prioritised = new Set(
    facts.needs.filter((need) => needStateOf(need) === 'PRIORITISED').map(({ needAreaCode }) => needAreaCode),
  );
  const matchOf = (entry: Entry): Match<Entry> => {
    const ofEntry: MatchFacts = {
      child,
      entry,
      needs,
      labelOf,
      titleOf,
      evidence: service.evidenceOf(entry),
      receivingSince: receivingSince.get(entry.id) ?? null,
      excludedBy: exclusions.get(entry.code) ?? [],
    };
    const criteria = judgedCriteria(ofEntry);
    const supply = service.supplyOf(entry);
    const localEvidence = service.localEvidenceOf(entry);
    const parts: RankParts = {
      needFit: needFitOf(entry, needs),
      evidence: ofEntry.evidence.standing,
      localEvidence: localEvidence.percent ?? 0,
      availability: availabilityPoints(supply),
      openQuestions: openQuestionsOf(criteria),
    };
    return {
      entry,
      code: entry.code,
      score: scoreOf(parts),
      parts,
      facts: ofEntry,
      criteria,
      supply,
      localEvidence,
    };
  };
  const matches = entries
    .filter((entry) => entry.needs.some(({ needAreaCode }) => prioritised.has(needAreaCode)))
    .map(matchOf)
    .sort(byRank);
  return {
    recommendations: matches.filter((match) => !ruledOut(match)),
    notEligible: matches.filter(ruledOut),
  };
}
