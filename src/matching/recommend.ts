import type { PlainDate } from '../platform/calendar/plain-date.js';
import { criteriaOf } from './criteria.js';
import type { Criterion } from './criterion.js';
import type { ChildFacts, EntryFacts, LabelOf } from './match-facts.js';
import type { NeedFacts } from './needs.js';
import { byRank, scoreOf } from './rank.js';

/** What advice on a child rests on, the catalogue aside. */
export interface CaseFacts {
  child: ChildFacts;
  needs: readonly NeedFacts[];
  /** By intervention: since when the child has been receiving it. */
  receivingSince: ReadonlyMap<string, PlainDate>;
  labelOf: LabelOf;
}

/** An entry held against a case. */
export interface Match<Entry> {
  entry: Entry;
  code: string;
  score: number;
  criteria: Criterion[];
}

/** Entries that no criterion rules out, and those that one does; each best first. */
export interface Advice<Entry> {
  recommendations: Match<Entry>[];
  notEligible: Match<Entry>[];
}

const ruledOut = ({ criteria }: { criteria: readonly Criterion[] }): boolean =>
  criteria.some(({ outcome }) => outcome === 'NOT_MET');

/** Holds every entry against the case. Pure: the same facts give the same advice. */
export function recommend<Entry extends EntryFacts & { id: string; code: string }>(
  facts: CaseFacts,
  entries: readonly Entry[],
): Advice<Entry> {
  const needs = new Map(facts.needs.map((need) => [need.needAreaCode, need]));
  const { child, labelOf } = facts;
  const matches = entries
    .map((entry): Match<Entry> => {
      const receivingSince = facts.receivingSince.get(entry.id) ?? null;
      const criteria = criteriaOf({ child, entry, needs, receivingSince, labelOf });
      return { entry, code: entry.code, score: scoreOf(entry, needs, criteria), criteria };
    })
    .sort(byRank);
  return {
    recommendations: matches.filter((match) => !ruledOut(match)),
    notEligible: matches.filter(ruledOut),
  };
}
