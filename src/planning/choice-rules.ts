import type { FieldFault } from '../platform/errors/domain-error.js';

/** What a plan action chooses, beside advice that it cites. */
export interface ChoiceFacts {
  /** Whether it cites advice. */
  cites: boolean;
  /** The intervention that the advice put first for the need; null: none. */
  advisedInterventionId: string | null;
  /** The intervention that is planned; null: bespoke work. */
  plannedInterventionId: string | null;
  otherChoiceReason?: string | null;
}

/** Faults of choosing otherwise without a reason, or of a reason where nothing else was advised. */
export function choiceFaults(choice: ChoiceFacts): FieldFault[] {
  const pointer = '/otherChoiceReason';
  const { cites, advisedInterventionId, plannedInterventionId, otherChoiceReason } = choice;
  const otherwise = advisedInterventionId !== null && advisedInterventionId !== plannedInterventionId;
  if (cites && otherwise && !otherChoiceReason) {
    const detail =
      'The advice put something else first for this need. Plan what you judge right, and say why.';
    return [{ pointer, code: 'OTHER_CHOICE_REASON_MISSING', detail }];
  }
  if (otherChoiceReason && !(cites && otherwise)) {
    const detail =
      'A reason for choosing otherwise belongs to advice that is cited and put something else first.';
    return [{ pointer, code: 'OTHER_CHOICE_REASON_NOT_TAKEN', detail }];
  }
  return [];
}
