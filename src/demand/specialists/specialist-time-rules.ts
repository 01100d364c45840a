import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { beforeFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** Hours that went to one thing. */
export interface SpecialistUse {
  /** Code set SPECIALIST_USE. */
  use: string;
  hours: number;
}

/** What the rules on the time of a specialist look at. */
export interface SpecialistTimeFacts {
  validFrom: PlainDate;
  validTo: PlainDate;
  hoursAvailable: number;
  uses: readonly SpecialistUse[];
}

/** Hours to the hundredth, so that sums of them are compared as they are read. */
const hundredths = (hours: number): number => Math.round(hours * 100);

/** Faults of the time of a specialist. */
export function specialistTimeFaults({
  validFrom,
  validTo,
  hoursAvailable,
  uses,
}: SpecialistTimeFacts): FieldFault[] {
  const faults = beforeFault(
    '/validTo',
    validTo,
    validFrom,
    'BEFORE_START',
    'The last day is before the first.',
  );
  uses.forEach(({ use }, index) => {
    if (uses.findIndex((one) => one.use === use) === index) return;
    const detail = 'This use is named twice; add the hours up.';
    faults.push({ pointer: `/uses/${index}/use`, code: 'NAMED_TWICE', detail });
  });
  const used = uses.reduce((sum, { hours }) => sum + hundredths(hours), 0);
  if (used > hundredths(hoursAvailable)) {
    const detail = 'More hours were used than there were; correct the uses, or the hours available.';
    faults.push({ pointer: '/uses', code: 'MORE_THAN_AVAILABLE', detail });
  }
  return faults;
}
