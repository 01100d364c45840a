import type { PlainDate } from '../../platform/calendar/plain-date.js';

/** Codes whose attributes rules go by, each as placeholders of a list for `IN (…)`. */
export interface RuleCodes {
  /** Attendance that counts towards dose. */
  dose: string;
  /** Reasons for not delivering that leave nothing to be planned. */
  settling: string;
  /** Statuses of catalogue entries that may not be chosen for a plan. */
  unavailable: string;
  /** Outcomes of referrals that take a child on. */
  accepting: string;
  /** Levels of a judgement that put the need first that it is about. */
  weighty: string;
  /** Purposes of planned work that answer each judgement. */
  answering: Record<'RISK_OF_HARM' | 'SAFETY_AND_WELLBEING', string>;
}

export type PracticeList = 'ALIGNMENT' | 'ATTENTION';

/** What an item is about. */
export type Subject =
  | 'NEED'
  | 'PLAN_ACTION'
  | 'DELIVERY'
  | 'CHILD'
  | 'CASE'
  | 'CHANGE'
  | 'INFORMATION_REQUEST'
  | 'REFERRAL'
  | 'TRAINING';

/** How long a rule waits. */
export interface Threshold {
  default: number;
  unit: 'WORKING_DAYS' | 'DAYS';
}

/** What every rule says of itself. */
interface RuleFacts {
  code: string;
  labelEn: string;
  /** Draft. */
  labelCy: string;
  /** What to do about it. */
  adviceEn: string;
  /** Draft. */
  adviceCy: string;
  /** Raised by one whenever the rule finds something else than before. */
  version: number;
  lists: readonly PracticeList[];
  subject: Subject;
  /** Null: at once. */
  threshold: Threshold | null;
  /**
   * Null: it looks back, and is raised once the threshold has passed since a day. Otherwise it looks towards a day that
   * follows from what it selects as `since`, and is raised when that is no further away than the threshold.
   */
  ahead: LookingAhead | null;
}

/** A rule that finds what it raises by a statement. */
export interface StatementRule extends RuleFacts {
  /**
   * Selects `case_id`, `subject_id`, `need_area_code`, `since` and `due_on` of what it finds in the cases `oc` of the
   * table `open_case`. May use `:today` and the placeholders of `within`; `due_on` is null where the threshold says when.
   * What is not overdue may be among it, and is left out afterwards.
   */
  statement: (within: Bounds, codes: RuleCodes) => string;
}

/** A rule that raises reviews which are to be done, as the service's standards say when. */
export interface ReviewTaskRule extends RuleFacts {
  reviewTask: 'SCHEDULED' | 'AFTER_CHANGE';
}

/** A rule that raises training of those who deliver, and so items of no case. */
export interface StaffRule extends RuleFacts {
  ofStaff: true;
}

/** A rule that raises items: prompts, never gates. */
export type PracticeRule = StatementRule | ReviewTaskRule | StaffRule;

/** How a day that lies ahead follows from another. */
export interface LookingAhead {
  dayOf: (since: PlainDate) => PlainDate;
  /** The newest day whose `dayOf` is not after a day. */
  newestOf: (day: PlainDate) => PlainDate;
}

/** Placeholders of the days between which `since` lies. */
export interface Bounds {
  /** The newest day of what is raised today. */
  newest: string;
  /** Of a rule that looks ahead, the newest day of what has passed; otherwise before every day. */
  passed: string;
}
