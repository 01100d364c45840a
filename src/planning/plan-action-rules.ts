import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a plan action look at. */
export interface PlanActionFacts {
  plannedOn: PlainDate;
  startDueOn?: PlainDate | null;
  notDeliveredOn?: PlainDate | null;
  notDeliveredReason?: string | null;
  hasIntervention: boolean;
  bespokeDescription?: string | null;
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
  ];
  if (action.hasIntervention === Boolean(action.bespokeDescription)) {
    faults.push({
      pointer: action.hasIntervention ? '/bespokeDescription' : '/interventionVersionId',
      code: 'INTERVENTION_OR_BESPOKE',
      detail: 'Name a catalogued intervention, or describe a bespoke piece of work: one of the two.',
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

/** A fault where work is planned after its case closed. It may be planned before the case opens, as for a court. */
export const plannedInCaseFaults = (plannedOn: PlainDate, closedOn: PlainDate | null): FieldFault[] =>
  afterFault('/plannedOn', plannedOn, closedOn, 'AFTER_CASE', 'The work is planned after the case closed.');
