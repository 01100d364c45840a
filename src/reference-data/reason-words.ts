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
