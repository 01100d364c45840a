import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a referral look at. */
export interface ReferralFacts {
  referredOn: PlainDate;
  outcome: string | null;
  decidedOn: PlainDate | null;
  confirmedBy: string | null;
  assessedOn: PlainDate | null;
  offeredOn: PlainDate | null;
  attendedOn: PlainDate | null;
  endedOn: PlainDate | null;
  reason: string | null;
}

/** What rules know of the outcome of a referral; null: it was not decided. */
export type OutcomeMeaning = Readonly<{ accepts: boolean; elsewhere: boolean }> | null;

/** What the attributes of a code of the set REFERRAL_OUTCOME say. */
export const meaningOf = (attributes: Readonly<Record<string, unknown>> | undefined): OutcomeMeaning =>
  attributes ? { accepts: attributes.accepts === true, elsewhere: attributes.elsewhere === true } : null;

const DAYS = ['referredOn', 'decidedOn', 'assessedOn', 'offeredOn', 'attendedOn', 'endedOn'] as const;
const AFTER_REFERRAL = ['decidedOn', 'assessedOn', 'offeredOn', 'endedOn'] as const;

function dateFaults(facts: ReferralFacts, today: PlainDate): FieldFault[] {
  const { referredOn, offeredOn, attendedOn } = facts;
  const detail = 'It is before the day of the referral.';
  return [
    ...DAYS.flatMap((name) => futureFault(`/${name}`, facts[name], today)),
    ...AFTER_REFERRAL.flatMap((name) =>
      beforeFault(`/${name}`, facts[name], referredOn, 'BEFORE_REFERRAL', detail),
    ),
    ...beforeFault('/attendedOn', attendedOn, offeredOn, 'BEFORE_OFFER', 'It is before the day offered.'),
  ];
}

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

function outcomeFaults(facts: ReferralFacts, meaning: OutcomeMeaning): FieldFault[] {
  const { outcome, decidedOn, confirmedBy, offeredOn } = facts;
  const faults: FieldFault[] = [];
  if (outcome !== null && decidedOn === null) {
    faults.push(fault('/decidedOn', 'DECISION_DATE_MISSING', 'Say on which day it was decided.'));
  }
  if (outcome === null && decidedOn !== null) {
    faults.push(fault('/outcome', 'OUTCOME_MISSING', 'Say what was decided.'));
  }
  if (meaning?.elsewhere && confirmedBy === null) {
    const detail = 'Say who confirmed that they work with the child; until then, leave the outcome out.';
    faults.push(fault('/confirmedBy', 'CONFIRMATION_MISSING', detail));
  }
  if (!meaning?.elsewhere && confirmedBy !== null) {
    const detail = 'This goes only with an outcome that the child is known to another service.';
    faults.push(fault('/confirmedBy', 'NOT_KNOWN_ELSEWHERE', detail));
  }
  if (offeredOn !== null && !meaning?.accepts) {
    faults.push(fault('/offeredOn', 'NOT_ACCEPTED', 'Work is offered after a referral was accepted.'));
  }
  return faults;
}

function endFaults(
  { outcome, attendedOn, offeredOn, endedOn, reason }: ReferralFacts,
  meaning: OutcomeMeaning,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const refused = meaning !== null && !meaning.accepts && !meaning.elsewhere;
  if (attendedOn !== null && offeredOn === null) {
    faults.push(fault('/offeredOn', 'OFFER_MISSING', 'Say which day was offered as well.'));
  }
  if (endedOn !== null && outcome !== null && !meaning?.accepts) {
    faults.push(fault('/endedOn', 'ENDED_ALREADY', 'A referral that was not accepted ended with that.'));
  }
  if ((refused || endedOn !== null) && reason === null) {
    faults.push(fault('/reason', 'REASON_MISSING', 'Say why it was refused, or why it ended.'));
  }
  if (!refused && endedOn === null && reason !== null) {
    faults.push(fault('/reason', 'NOT_ENDED', 'A reason is of a referral that was refused or has ended.'));
  }
  return faults;
}

/** Faults of a referral whose outcome means this. */
export const referralFaults = (
  facts: ReferralFacts,
  meaning: OutcomeMeaning,
  today: PlainDate,
): FieldFault[] => [
  ...dateFaults(facts, today),
  ...outcomeFaults(facts, meaning),
  ...endFaults(facts, meaning),
];

/** Whether something is still awaited of it: a decision, or what was accepted and not yet offered. */
export const isWaiting = (facts: ReferralFacts, meaning: OutcomeMeaning): boolean =>
  facts.endedOn === null && (meaning === null || (meaning.accepts && facts.offeredOn === null));
