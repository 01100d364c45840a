/** The id of an item: its rule, its subject, and the need area where it is about one. */
export const ITEM_ID =
  /^[A-Z][A-Z_]{0,59}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(:[A-Z0-9_-]{1,20})?$/;

export const itemId = (rule: string, subjectId: string, needAreaCode: string | null): string =>
  needAreaCode === null ? `${rule}:${subjectId}` : `${rule}:${subjectId}:${needAreaCode}`;
