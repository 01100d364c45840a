import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

type Attributes = Readonly<Record<string, unknown>>;

const missing = (pointer: string, detail: string): FieldFault => ({ pointer, code: 'VALUE_MISSING', detail });

/** A fault for each of the fields that is empty. */
const needed = (fields: Readonly<Record<string, unknown>>, detail: string): FieldFault[] =>
  Object.entries(fields).flatMap(([name, value]) => (value ? [] : [missing(`/${name}`, detail)]));

/** What the rules look at of a decision. */
export interface DecisionFacts {
  outcome: string | null;
  decision: string | null;
  reason: string | null;
  decidedBy: string | null;
  decidedOn: PlainDate | null;
  reviewDueOn: PlainDate | null;
}

/**
 * Faults of what was decided.
 * @param outcome the attributes of its code; null: nobody has decided
 */
export function decisionFaults(
  facts: DecisionFacts,
  outcome: Attributes | null,
  today: PlainDate,
): FieldFault[] {
  const { decision, reason, decidedBy, decidedOn, reviewDueOn } = facts;
  if (outcome === null) {
    const isGiven = decision || reason || decidedBy || decidedOn || reviewDueOn;
    return isGiven
      ? [missing('/outcome', 'Say what the decision came to, or leave out the rest of it.')]
      : [];
  }
  return [
    ...needed(
      { decision, decidedBy, decidedOn },
      'A decision says what was decided, by whom and on which day.',
    ),
    ...(outcome['needsReason'] === true ? needed({ reason }, 'Say why nothing is to be done.') : []),
    ...futureFault('/decidedOn', decidedOn, today),
    ...beforeFault(
      '/reviewDueOn',
      reviewDueOn,
      decidedOn,
      'BEFORE_DECISION',
      'The review would come before the decision.',
    ),
  ];
}

/** What the rules look at of an action. */
export interface ActionFacts {
  endedOn: PlainDate | null;
  reason: string | null;
  followUp: string | null;
  followedUpOn: PlainDate | null;
}

/** Faults of how far an action is, given the attributes of its state. */
export function actionFaults(facts: ActionFacts, state: Attributes, today: PlainDate): FieldFault[] {
  const { endedOn, reason, followUp, followedUpOn } = facts;
  const faults = [
    ...futureFault('/endedOn', endedOn, today),
    ...futureFault('/followedUpOn', followedUpOn, today),
  ];
  if (state['ended'] !== true) {
    const detail = 'The action is under way; say with its state that it has ended, or leave this out.';
    const early = Object.entries({ endedOn, reason, followUp, followedUpOn }).filter(([, value]) => value);
    return [...faults, ...early.map(([name]) => ({ pointer: `/${name}`, code: 'NOT_ENDED', detail }))];
  }
  faults.push(...needed({ endedOn }, 'Say on which day it ended.'));
  if (state['needsReason'] === true) faults.push(...needed({ reason }, 'Say why it was dropped.'));
  if (Boolean(followUp) !== Boolean(followedUpOn)) {
    faults.push(
      ...needed({ followUp, followedUpOn }, 'Say what came of it, and on which day that was looked at.'),
    );
  }
  faults.push(
    ...beforeFault('/followedUpOn', followedUpOn, endedOn, 'BEFORE_END', 'That is before it ended.'),
  );
  return faults;
}

/** What the rules look at of an escalation. */
export interface EscalationFacts {
  escalatedOn: PlainDate;
  responseDueOn: PlainDate;
  response: string | null;
  responseText: string | null;
  respondedOn: PlainDate | null;
}

/** Faults of a gap that a partner was asked to close. */
export function escalationFaults(facts: EscalationFacts, today: PlainDate): FieldFault[] {
  const { escalatedOn, responseDueOn, response, responseText, respondedOn } = facts;
  const isAnswered = Boolean(response ?? responseText ?? respondedOn);
  return [
    ...futureFault('/escalatedOn', escalatedOn, today),
    ...futureFault('/respondedOn', respondedOn, today),
    ...beforeFault(
      '/responseDueOn',
      responseDueOn,
      escalatedOn,
      'BEFORE_ESCALATION',
      'That is before it was asked.',
    ),
    ...beforeFault(
      '/respondedOn',
      respondedOn,
      escalatedOn,
      'BEFORE_ESCALATION',
      'That is before it was asked.',
    ),
    ...(isAnswered
      ? needed({ response, respondedOn }, 'Say what the partner answered, and on which day.')
      : []),
  ];
}
