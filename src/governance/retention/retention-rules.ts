import { addYears, birthday, type PlainDate } from '../../platform/calendar/plain-date.js';

/** From when the years of a policy are counted. */
export const COUNTED_FROM = ['LAST_ACTION', 'CASE_CLOSED', 'EIGHTEENTH_BIRTHDAY'] as const;

export type CountedFrom = (typeof COUNTED_FROM)[number];

/** How long records of one class are kept. */
export interface PolicyTerms {
  id: string;
  recordClass: string;
  countedFrom: CountedFrom;
  years: number;
}

/** What the rules look at of a case. */
export interface CaseDates {
  caseId: string;
  /** Null: of an order type that belongs to none. */
  recordClass: string | null;
  closedOn: PlainDate | null;
  /** The newest day on which anything happened in it. */
  lastActionOn: PlainDate;
}

/** Why a case is not due yet. */
export type CaseHoldback = 'NO_POLICY' | 'CASE_OPEN' | 'NOT_YET';

/** Whether the records of a case are due to go. */
export interface CaseDue {
  caseId: string;
  policyId: string | null;
  /** The first day on which they may go; null: there is none yet. */
  dueOn: PlainDate | null;
  heldBackBy: CaseHoldback | null;
}

function countFrom(terms: PolicyTerms, { closedOn, lastActionOn }: CaseDates, born: PlainDate): PlainDate {
  if (terms.countedFrom === 'EIGHTEENTH_BIRTHDAY') return birthday(born, 18);
  return terms.countedFrom === 'CASE_CLOSED' ? (closedOn ?? lastActionOn) : lastActionOn;
}

/** When a case is due. An open case never is, nor one of a class without a policy: what nobody decided is kept. */
export function caseDue(
  dates: CaseDates,
  born: PlainDate,
  policies: readonly PolicyTerms[],
  today: PlainDate,
): CaseDue {
  const { caseId } = dates;
  const policy = policies.find(({ recordClass }) => recordClass === dates.recordClass);
  if (!policy) return { caseId, policyId: null, dueOn: null, heldBackBy: 'NO_POLICY' };
  const policyId = policy.id;
  if (dates.closedOn === null) return { caseId, policyId, dueOn: null, heldBackBy: 'CASE_OPEN' };
  const dueOn = addYears(countFrom(policy, dates, born), policy.years);
  return { caseId, policyId, dueOn, heldBackBy: dueOn <= today ? null : 'NOT_YET' };
}

/** Whether a child is due: there is a case, and every one is. A child is erased whole, when the last record may go. */
export const childIsDue = (cases: readonly CaseDue[]): boolean =>
  cases.length > 0 && cases.every(({ heldBackBy }) => heldBackBy === null);
