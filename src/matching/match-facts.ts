import type { EligibilityRule } from '../catalogue/eligibility/eligibility-rule.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { Bilingual } from './bilingual.js';
import type { NeedFacts } from './needs.js';

/** What the criteria know of the child and the case. */
export interface ChildFacts {
  /** In whole years, on the day of the advice. */
  age: number;
  /** Code set SEX. */
  sex: string;
  /** Code set SETTING: where the child is supervised. */
  setting: string;
  /** `en` or `cy`; null: not asked. */
  preferredLanguage: string | null;
  /** Code set ORDER_TYPE. */
  orderType: string;
  /** Code set JUDGEMENT_LEVEL; null: not assessed. */
  likelihoodOfReoffending: string | null;
  /** Code set JUDGEMENT_LEVEL; null: not judged. */
  riskOfHarm: string | null;
  /** Whole weeks to the last day of the order, below 0 once it has ended; null: it is not known. */
  orderWeeksLeft: number | null;
  /** Code set OFFENCE_CATEGORY, of every offence of the child; null: not for the reader to know. */
  offenceCategories: readonly string[] | null;
  /** Codes of the interventions that the child has completed. */
  completed: readonly string[];
  /** Codes of the interventions that the child is receiving. */
  receiving: readonly string[];
}

/** What the criteria know of a catalogue entry. */
export interface EntryFacts {
  needs: readonly { needAreaCode: string; target: 'PRIMARY' | 'SECONDARY' }[];
  ageMin: number;
  ageMax: number;
  /** Empty: any. */
  sexes: readonly string[];
  settings: readonly string[];
  languages: readonly string[];
  eligibility: readonly EligibilityRule[];
}

/** What the evidence for an entry comes to. */
export interface EvidenceFacts {
  /** Code set EVIDENCE_BADGE. */
  badge: string;
  /** From 0; the higher, the better it is known to work. */
  standing: number;
  /** It may do harm. */
  harmful: boolean;
  /** Why the badge is what it is. */
  statement: Bilingual;
}

/** The label of a code: the code itself where it has none. */
export type LabelOf = (codeSet: string, code: string) => Bilingual;

/** What an intervention of the service is called, by its code: the code itself where that is not known. */
export type TitleOf = (code: string) => Bilingual;

/** Everything that bears on whether one entry suits one child. */
export interface MatchFacts {
  child: ChildFacts;
  entry: EntryFacts;
  evidence: EvidenceFacts;
  /** By need area. */
  needs: ReadonlyMap<string, NeedFacts>;
  /** Since when the child has been enrolled on a delivery of the same intervention that has not ended. */
  receivingSince: PlainDate | null;
  /** Titles of what the child receives now that is barred to those who receive this. */
  excludedBy: readonly Bilingual[];
  labelOf: LabelOf;
  titleOf: TitleOf;
}
