import type { PlanAction } from './plan-action.entity.js';

/** Of planned work of which nothing more is said. */
export const NO_PLAN_DETAILS = {
  notDeliveredNote: null,
  responsibleRole: null,
  dueOn: null,
  doneWhen: null,
  childWordedWhy: null,
  childWordedLanguage: null,
  copyGivenOn: null,
  parentInterventionId: null,
  bespokeRationale: null,
  harmOverrideId: null,
  packagePlanId: null,
  packageComponentId: null,
} as const satisfies Partial<PlanAction>;
