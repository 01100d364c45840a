/** What a row of a file gives: null where its cell is empty, undefined where the file has no such column. */
export type Given<Facts> = { [Name in keyof Facts]: Facts[Name] | null | undefined };

/**
 * What a record is to say: an absent column leaves what is stored, an empty cell clears it; where that leaves
 * nothing, the default counts, or null.
 */
export function factsOf<Facts extends object>(
  given: Given<Facts>,
  stored: Facts | undefined,
  defaults: Partial<Facts> = {},
): Facts {
  const facts: Partial<Facts> = {};
  for (const name of Object.keys(given) as (keyof Facts)[]) {
    const value = given[name] === undefined ? stored?.[name] : given[name];
    facts[name] = value ?? defaults[name] ?? (null as Facts[typeof name]);
  }
  return facts as Facts;
}
