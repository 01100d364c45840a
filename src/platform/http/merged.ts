/** What is stored, with the changes an edit gives: what it leaves out stays, and null empties a field. */
export function merged<Facts extends object>(stored: Facts, changes: Partial<Facts>): Facts {
  const names = Object.keys(stored) as (keyof Facts)[];
  return Object.fromEntries(
    names.map((name) => [name, changes[name] === undefined ? stored[name] : changes[name]]),
  ) as Facts;
}
