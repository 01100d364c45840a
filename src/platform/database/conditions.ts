/** A condition on a row, with the named parameters it uses. */
export type Condition = readonly [sql: string, parameters?: Readonly<Record<string, unknown>>];

/**
 * Joins conditions with AND: the filters that a caller gave. One that is null, or that has a parameter without a value,
 * asks nothing.
 */
export function whereAll(conditions: readonly (Condition | null)[]): {
  where: string;
  parameters: Record<string, unknown>;
} {
  const asked = conditions.filter(
    (condition) =>
      condition !== null &&
      Object.values(condition[1] ?? {}).every((value) => value !== undefined && value !== null),
  ) as Condition[];
  return {
    where: asked.map(([sql]) => sql).join(' AND '),
    parameters: Object.assign({}, ...asked.map(([, parameters]) => parameters)) as Record<string, unknown>,
  };
}

/**
 * A list for `IN (…)`, and its parameters, named after `prefix`. The list is filled up to a power of two with its last
 * value, so that lists of any length share a handful of statements.
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
