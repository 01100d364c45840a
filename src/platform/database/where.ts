/** A condition on a row, with the named parameters it uses. */
export type Condition = readonly [sql: string, parameters?: Readonly<Record<string, unknown>>];

/** Joins the conditions; one with a parameter that was not given, or that is null altogether, asks nothing. */
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
