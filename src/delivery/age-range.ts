import type { FoundVersion } from '../catalogue/intervention-lookup.js';
import { ageOn, type PlainDate } from '../platform/calendar/plain-date.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** When a child begins, or is to begin, and why in spite of their age. */
interface Beginning {
  startedOn?: PlainDate | null;
  enrolledOn?: PlainDate | null;
  ageExceptionReason?: string | null;
}

/** A fault where a child is too young or too old on the day, and nobody has said why it goes ahead. */
export function ageFaults(
  { startedOn, enrolledOn, ageExceptionReason }: Beginning,
  { dateOfBirth }: { dateOfBirth: PlainDate },
  { ageMin, ageMax }: Pick<FoundVersion, 'ageMin' | 'ageMax'>,
): FieldFault[] {
  const on = startedOn ?? enrolledOn;
  if (!on || ageExceptionReason) return [];
  const age = ageOn(dateOfBirth, on);
  if (ageMin <= age && age <= ageMax) return [];
  return [
    {
      pointer: startedOn ? '/startedOn' : '/enrolledOn',
      code: 'OUTSIDE_AGE_RANGE',
      detail: `The child is ${age} on that day; the intervention is for ages ${ageMin} to ${ageMax}. Choose another, or give an ageExceptionReason.`,
    },
  ];
}
