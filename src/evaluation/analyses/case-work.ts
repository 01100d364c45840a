import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { Dose } from './dose/dose-bands.js';

/** Another intervention that started in the same case. */
export interface OtherWork {
  interventionCode: string;
  startedOn: PlainDate;
}

/** What was delivered in a case, as far as the analyses of a design look at it. */
export interface CaseWork {
  /** Null: the intervention had not started by the landmark, or nobody asks. */
  dose: Dose | null;
  /** In the order of their codes. */
  others: OtherWork[];
}
