/** The value that a PATCH gives, null among them; the one that is stored where it gives none. */
export const patched = <Value>(given: Value | undefined, stored: Value): Value =>
  given === undefined ? stored : given;
