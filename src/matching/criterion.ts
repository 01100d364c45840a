import type { EligibilityField } from '../catalogue/eligibility/eligibility-rule.js';
import type { Bilingual } from './bilingual.js';
import type { MatchFacts } from './match-facts.js';

/** What every entry states, and what its rules may be about. */
export type CriterionCode =
  | 'NEED'
  | 'AGE'
  | 'SEX'
  | 'SETTING'
  | 'LANGUAGE'
  | 'ALREADY_RECEIVING'
  | 'EVIDENCE_OF_HARM'
  | 'EXCLUDED_BY_CURRENT'
  | EligibilityField;

/** Unknown is not no: it is a question to ask. */
export type CriterionOutcome = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** Why an outcome is what it is. */
export interface Explained {
  explanation: Bilingual;
  /** What to find out where the outcome is UNKNOWN. */
  ask?: Bilingual;
}

/** One reason for or against an entry, or one question that is open. */
export interface Criterion extends Explained {
  code: CriterionCode;
  outcome: CriterionOutcome;
}

/**
 * One thing that is asked of a child and an entry. To judge is apart from to explain: the whole of a large catalogue is
 * judged, and only what is shown is put into words.
 */
export interface Asked {
  code: CriterionCode;
  judge: (facts: MatchFacts) => CriterionOutcome;
  explain: (facts: MatchFacts, outcome: CriterionOutcome) => Explained;
}

/** What was asked, judged: `explain` says why. */
export interface Judged {
  asked: Asked;
  outcome: CriterionOutcome;
}

/** The criteria in words. */
export const explained = (facts: MatchFacts, judged: readonly Judged[]): Criterion[] =>
  judged.map(({ asked, outcome }) => ({ code: asked.code, outcome, ...asked.explain(facts, outcome) }));
