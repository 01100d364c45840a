import type { FieldFault } from '../platform/errors/domain-error.js';

/** What is recorded of a child, apart from its reference. */
export interface ChildRecord {
  dateOfBirth: string;
  sex: string;
  ethnicity: string | null;
  preferredLanguage: string | null;
}

const FIELDS = ['dateOfBirth', 'sex', 'ethnicity', 'preferredLanguage'] as const;

/**
 * Where the facts given of a child differ from the record. A fact that is not given says nothing. No value is
 * repeated: whoever sends a reference of another child must not learn about that child.
 */
export function childDifferences(
  given: { [Field in keyof ChildRecord]?: string | null },
  stored: ChildRecord,
): FieldFault[] {
  return FIELDS.filter((field) => (given[field] ?? null) !== null && given[field] !== stored[field]).map(
    (field) => ({
      pointer: `/child/${field}`,
      code: 'CHILD_DIFFERS',
      detail: 'The service knows a child with this reference, whose record says otherwise.',
    }),
  );
}
