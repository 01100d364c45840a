/*
 * To make a row for JavaScript costs several times what it costs to find it, so that what belongs to a row is packed by the
 * database into one text of it: parts between spaces, `-` for none. Codes hold no space and no semicolon (see IsCode).
 */

/** A part of a packed text; null: none. */
export const textOrNull = (part: string | undefined): string | null =>
  part === undefined || part === '-' ? null : part;

/** A number of a packed text; null: none. */
export const numberOrNull = (part: string | undefined): number | null => {
  const given = textOrNull(part);
  return given === null ? null : Number(given);
};
