import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** Unknown is not no. */
type Outcome = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** Something that the assessor looked at: a code of the set SUITABILITY_CRITERION. */
export interface AssessorCriterion {
  code: string;
  outcome: Outcome;
  note: string | null;
}

/** What a decision asks for, by the attributes of its code. */
export interface DecisionFacts {
  /** False for what is only counted, never recorded. */
  recordable?: unknown;
  needsAllMet?: unknown;
  needsReason?: unknown;
  needsAdaptations?: unknown;
  mayHaveAdaptations?: unknown;
  needsApproval?: unknown;
}

/** What the rules on a suitability assessment look at. */
export interface SuitabilityFacts {
  assessedOn: PlainDate;
  reason?: string | null;
  adaptations?: string | null;
  criteria: readonly { code: string; outcome: Outcome; note?: string | null }[];
}

/** Faults of the day of an assessment. */
export const assessedOnFaults = (
  assessedOn: PlainDate,
  { dateOfBirth, closedOn }: { dateOfBirth: PlainDate; closedOn: PlainDate | null },
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/assessedOn', assessedOn, today),
  ...beforeFault(
    '/assessedOn',
    assessedOn,
    dateOfBirth,
    'BEFORE_BIRTH',
    'The day is before the child was born.',
  ),
  ...afterFault('/assessedOn', assessedOn, closedOn, 'AFTER_CASE', 'The day is after the case closed.'),
];

/** Faults of what the assessor looked at, given the codes that need a note. */
function criteriaFaults(
  criteria: SuitabilityFacts['criteria'],
  needsNote: (code: string) => boolean,
): FieldFault[] {
  return criteria.flatMap(({ code, note }, index): FieldFault[] => {
    const at = `/criteria/${index}`;
    if (criteria.findIndex((other) => other.code === code) < index) {
      const detail = 'Each criterion is assessed once; say more in its note.';
      return [{ pointer: `${at}/code`, code: 'CRITERION_REPEATED', detail }];
    }
    if (!note && needsNote(code)) {
      const detail = 'Say in the note what was looked at.';
      return [{ pointer: `${at}/note`, code: 'NOTE_MISSING', detail }];
    }
    return [];
  });
}

/**
 * Faults of a decision on a child and an intervention.
 * @param computed what the catalogue asks of a child, as worked out on the day
 */
export function suitabilityFaults(
  facts: SuitabilityFacts,
  decision: DecisionFacts,
  computed: readonly { code: string; outcome: Outcome }[],
  needsNote: (code: string) => boolean,
): FieldFault[] {
  const faults = criteriaFaults(facts.criteria, needsNote);
  if (decision.recordable !== true) {
    faults.push({
      pointer: '/decision',
      code: 'NOT_A_DECISION',
      detail: 'This is counted where nobody has assessed; it is never recorded.',
    });
    return faults;
  }
  if (decision.needsReason === true && !facts.reason) {
    faults.push({ pointer: '/reason', code: 'REASON_MISSING', detail: 'Say why this was decided.' });
  }
  if (decision.needsAdaptations === true && !facts.adaptations) {
    const detail = 'Say what is to be adapted for the child.';
    faults.push({ pointer: '/adaptations', code: 'ADAPTATIONS_MISSING', detail });
  }
  if (facts.adaptations && decision.needsAdaptations !== true && decision.mayHaveAdaptations !== true) {
    const detail = 'This decision has no adaptations; choose one that does, or leave them out.';
    faults.push({ pointer: '/adaptations', code: 'ADAPTATIONS_NOT_TAKEN', detail });
  }
  const unmet = [...computed, ...facts.criteria].filter(({ outcome }) => outcome === 'NOT_MET');
  if (decision.needsAllMet === true && unmet.length > 0) {
    faults.push({
      pointer: '/decision',
      code: 'CRITERION_NOT_MET',
      detail: `Not met: ${[...new Set(unmet.map(({ code }) => code))].join(', ')}. Adapt the work, find it not suitable, or override with a reason.`,
    });
  }
  return faults;
}

/** Faults of approving an assessment, or taking the approval back. */
export function approvalFaults(
  { assessedById }: { assessedById: string },
  decision: DecisionFacts,
  approverId: string,
): FieldFault[] {
  if (decision.needsApproval !== true) {
    const detail = 'Only an override is approved.';
    return [{ pointer: '/approved', code: 'NOTHING_TO_APPROVE', detail }];
  }
  if (assessedById === approverId) {
    const detail = 'Nobody approves an assessment of their own; ask another senior manager.';
    return [{ pointer: '/approved', code: 'OWN_ASSESSMENT', detail }];
  }
  return [];
}
