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
}

/** The label of a code: the code itself where it has none. */
export type LabelOf = (codeSet: 'SEX' | 'SETTING', code: string) => Bilingual;

/** Everything that bears on whether one entry suits one child. */
export interface MatchFacts {
  child: ChildFacts;
  entry: EntryFacts;
  /** By need area. */
  needs: ReadonlyMap<string, NeedFacts>;
  /** Since when the child has been enrolled on a delivery of the same intervention that has not ended. */
  receivingSince: PlainDate | null;
  labelOf: LabelOf;
}
