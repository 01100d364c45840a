const NAMED = /:([a-zA-Z]\w*)/g;

/** Joins with AND the conditions whose `:named` parameters all have a value: the filters that a caller gave. */
export const conditionsGiven = (
  conditions: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): string =>
  conditions
    .filter((condition) =>
      [...condition.matchAll(NAMED)].every(([, name]) => parameters[name ?? ''] !== undefined),
    )
    .join(' AND ');

/**
 * A list for `IN (…)`, and its parameters, named after `prefix`. The list is filled up to a power of two with its last value, so that
 * lists of any length share a handful of statements.
 * @throws RangeError where there is no value: SQL has no empty list.
 */
export function listOf(
  values: readonly string[],
  prefix = 'v',
): { list: string; parameters: Record<string, string> } {
  const last = values.at(-1);
  if (last === undefined) throw new RangeError('A list in SQL needs at least one value.');
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const entries = Array.from({ length: size }, (_, i) => [`${prefix}${i}`, values[i] ?? last] as const);
  return { list: entries.map(([name]) => `:${name}`).join(', '), parameters: Object.fromEntries(entries) };
}
