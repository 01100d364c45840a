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

/** A row that others hang on by a foreign key of theirs. */
interface Parent {
  table: string;
  /** The column of the others that holds its id. */
  key: string;
  id: string | undefined;
}

/**
 * Rows `r` of the service; of one parent, where its id is given. They are then reached by its key alone, in a
 * statement that holds the parent to the service: were the service named of the rows as well, SQLite, which guesses
 * where it has no statistics, would walk through every row of the service.
 */
export const ofService = (r: string, serviceId: string, { table, key, id }: Parent): Condition =>
  id === undefined
    ? [`${r}.service_id = :serviceId`, { serviceId }]
    : [`${r}.${key} = ${ownId(table, key)}`, { serviceId, [key]: id }];

/** The id that the parameter `name` gives, if the service has a row with it in the table; otherwise null. */
export const ownId = (table: string, name: string): string =>
  `(SELECT id FROM ${table} WHERE id = :${name} AND service_id = :serviceId)`;

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
