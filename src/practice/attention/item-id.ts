/** The id of an item: its rule, its subject, and what of the subject, where that is one of several. */
export const ITEM_ID =
  /^[A-Z][A-Z_]{0,39}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(:[A-Z0-9_-]{1,40})?$/;

export const itemId = (rule: string, subjectId: string, part: string | null): string =>
  part === null ? `${rule}:${subjectId}` : `${rule}:${subjectId}:${part}`;
