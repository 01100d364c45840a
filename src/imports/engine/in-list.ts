import { listOf } from '../../platform/database/conditions.js';

/** An `IN` condition for a list of values, and its parameters. An empty list matches nothing. */
export function inList(
  column: string,
  values: readonly string[],
): { condition: string; parameters: Record<string, string> } {
  if (values.length === 0) return { condition: '1 = 0', parameters: {} };
  const { list, parameters } = listOf(values, 'in');
  return { condition: `${column} IN (${list})`, parameters };
}
