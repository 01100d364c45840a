import type { FieldFault } from '../platform/errors/domain-error.js';

/** A fault where words say what a reason was, and there is none. */
export const noteFaults = (
  reason: string | null | undefined,
  note: string | null | undefined,
  pointer: string,
): FieldFault[] =>
  note && !reason
    ? [
        {
          pointer,
          code: 'NOTE_WITHOUT_REASON',
          detail: 'These words are of a coded reason; give it as well.',
        },
      ]
    : [];
