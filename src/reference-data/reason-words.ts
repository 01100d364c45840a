import type { FieldFault } from '../platform/errors/domain-error.js';
import type { KnownCode } from './reference-codes.js';

/** A fault where a reason says nothing by itself, and no words are given with it; an unknown code is for others to name. */
export const wordsFaults = (
  reason: KnownCode | null | undefined,
  words: string | null | undefined,
  pointer: string,
): FieldFault[] =>
  reason?.attributes.needsWords === true && !words
    ? [
        {
          pointer,
          code: 'WORDS_REQUIRED',
          detail: 'This reason says nothing by itself; say in words what it was.',
        },
      ]
    : [];

/** A fault where a file gives a record a new reason that says nothing by itself without words. A reason that stands is not asked about again. */
export const newReasonFaults = (
  known: ReadonlyMap<string, KnownCode> | undefined,
  given: {
    reason: string | null;
    before: string | null | undefined;
    note: string | null;
    pointer: string;
  },
): FieldFault[] =>
  given.reason !== null && given.reason !== given.before
    ? wordsFaults(known?.get(given.reason), given.note, given.pointer)
    : [];
