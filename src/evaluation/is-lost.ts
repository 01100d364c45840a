import type { ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { addMonthsClamped } from '../platform/calendar/plain-date.js';
import type { CohortMember } from './cohort-member.js';

/**
 * Whether nobody can say if the child reoffended within the year: the child died, or left the country, before it was over,
 * and nothing had been proven. To count that child as one who did not would favour the side with more of them.
 */
export const isLost = (
  { followUpEndsOn, landmark }: CohortMember,
  { reoffences }: ReoffendingResult,
  { followUpMonths }: ReoffendingDefinition,
): boolean =>
  followUpEndsOn !== null && reoffences === 0 && followUpEndsOn < addMonthsClamped(landmark, followUpMonths);
