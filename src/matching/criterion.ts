import type { EligibilityField } from '../catalogue/eligibility/eligibility-rule.js';
import type { Bilingual } from './bilingual.js';

/** What every entry states, and what its rules may be about. */
export type CriterionCode =
  'NEED' | 'AGE' | 'SEX' | 'SETTING' | 'LANGUAGE' | 'ALREADY_RECEIVING' | EligibilityField;

/** Unknown is not no: it is a question to ask. */
export type CriterionOutcome = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** One reason for or against an entry, or one question that is open. */
export interface Criterion {
  code: CriterionCode;
  outcome: CriterionOutcome;
  explanation: Bilingual;
  /** What to find out where the outcome is UNKNOWN. */
  ask?: Bilingual;
}
