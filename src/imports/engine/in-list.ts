/**
 * An `IN` condition for a list of values, and its parameters. The list is filled up to a power of two with its
 * last value, so that lists of any length share a handful of statements. An empty list matches nothing.
 */
export function inList(
  column: string,
  values: readonly string[],
): { condition: string; parameters: Record<string, string> } {
  const last = values.at(-1);
  if (last === undefined) return { condition: '1 = 0', parameters: {} };
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const entries = Array.from({ length: size }, (_, i) => [`in${i}`, values[i] ?? last] as const);
  return {
    condition: `${column} IN (${entries.map(([name]) => `:${name}`).join(', ')})`,
    parameters: Object.fromEntries(entries),
  };
}
