import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { noteFaults } from '../reference-data/note-rules.js';

/** What the rules on a plan action look at. */
export interface PlanActionFacts {
  plannedOn: PlainDate;
  startDueOn?: PlainDate | null;
  notDeliveredOn?: PlainDate | null;
  notDeliveredReason?: string | null;
  notDeliveredNote?: string | null;
  hasIntervention: boolean;
  bespokeDescription?: string | null;
  dueOn?: PlainDate | null;
  copyGivenOn?: PlainDate | null;
  childWordedWhy?: string | null;
  childWordedLanguage?: string | null;
}

/** Faults of a plan action. */
export function planActionFaults(action: PlanActionFacts, today: PlainDate): FieldFault[] {
  const faults = [
    ...futureFault('/plannedOn', action.plannedOn, today),
    ...futureFault('/notDeliveredOn', action.notDeliveredOn, today),
    ...beforeFault(
      '/startDueOn',
      action.startDueOn,
      action.plannedOn,
      'BEFORE_PLAN',
      'The work is due to start before it was planned.',
    ),
    ...beforeFault(
      '/notDeliveredOn',
      action.notDeliveredOn,
      action.plannedOn,
      'BEFORE_PLAN',
      'The work was given up before it was planned.',
    ),
    ...futureFault('/copyGivenOn', action.copyGivenOn, today),
    ...beforeFault(
      '/copyGivenOn',
      action.copyGivenOn,
      action.plannedOn,
      'BEFORE_PLAN',
      'The child was given a copy before the work was planned.',
    ),
    ...beforeFault(
      '/dueOn',
      action.dueOn,
      action.startDueOn ?? action.plannedOn,
      'DUE_BEFORE_START',
      'The work is to be done before it is to start.',
    ),
    ...noteFaults(action.notDeliveredReason, action.notDeliveredNote, '/notDeliveredNote'),
  ];
  if (action.hasIntervention === Boolean(action.bespokeDescription)) {
    faults.push({
      pointer: action.hasIntervention ? '/bespokeDescription' : '/interventionVersionId',
      code: 'INTERVENTION_OR_BESPOKE',
      detail: 'Name a catalogued intervention, or describe a bespoke piece of work: one of the two.',
    });
  }
  if (Boolean(action.childWordedWhy) !== Boolean(action.childWordedLanguage)) {
    faults.push({
      pointer: action.childWordedWhy ? '/childWordedLanguage' : '/childWordedWhy',
      code: 'CHILD_WORDED_INCOMPLETE',
      detail: 'Give the words that the child would use, and their language.',
    });
  }
  if (Boolean(action.notDeliveredOn) !== Boolean(action.notDeliveredReason)) {
    faults.push({
      pointer: action.notDeliveredOn ? '/notDeliveredReason' : '/notDeliveredOn',
      code: 'NON_DELIVERY_INCOMPLETE',
      detail: 'Say on which day and for which coded reason the work was not delivered.',
    });
  }
  return faults;
}

/** What the rules on new bespoke work look at. */
export interface BespokeFacts {
  bespokeDescription?: string | null;
  parentInterventionId?: string | null;
  bespokeRationale?: string | null;
}

const BESPOKE_FIELDS = [
  ['parentInterventionId', 'Name the entry of the catalogue that this bespoke piece is grounded in.'],
  ['bespokeRationale', 'Say why a bespoke piece is planned, and not the entry itself.'],
] as const;

/**
 * Faults of newly planned bespoke work without grounds, or of grounds where the work is not bespoke. What was
 * planned before grounds were asked for is imported without them.
 */
export const bespokeFaults = (action: BespokeFacts): FieldFault[] =>
  BESPOKE_FIELDS.flatMap(([field, detail]) => {
    const bespoke = Boolean(action.bespokeDescription);
    if (bespoke === Boolean(action[field])) return [];
    return bespoke
      ? [{ pointer: `/${field}`, code: 'BESPOKE_UNGROUNDED', detail }]
      : [{ pointer: `/${field}`, code: 'NOT_BESPOKE', detail: 'This is of bespoke work; leave it out.' }];
  });

/** A fault where work is planned after its case closed. It may be planned before the case opens, as for a court. */
export const plannedInCaseFaults = (plannedOn: PlainDate, closedOn: PlainDate | null): FieldFault[] =>
  afterFault('/plannedOn', plannedOn, closedOn, 'AFTER_CASE', 'The work is planned after the case closed.');
