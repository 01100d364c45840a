import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { type EligibilityRule, factsOfField } from './eligibility-rule.js';

/** What a child must have completed first, by the code of what it comes before. */
type Prerequisites = ReadonlyMap<string, readonly string[]>;

const namesInterventions = ({ field }: EligibilityRule): boolean => factsOfField(field).codeSet === null;

/** The interventions that rules ask a child to have completed; those that rule somebody out come before nothing. */
export const prerequisitesOf = (rules: readonly EligibilityRule[]): string[] =>
  rules.flatMap(({ field, operator, codes }) =>
    field === 'COMPLETED' && operator !== 'IS_NONE_OF' ? codes : [],
  );

/** A way from an intervention back to itself, as `A, B, A`; null: there is none. */
export function circleFrom(start: string, first: string, known: Prerequisites): string[] | null {
  const seen = new Set<string>();
  const walk = (code: string, way: readonly string[]): string[] | null => {
    if (code === start) return [...way, code];
    if (seen.has(code)) return null;
    seen.add(code);
    for (const next of known.get(code) ?? []) {
      const circle = walk(next, [...way, code]);
      if (circle) return circle;
    }
    return null;
  };
  return walk(first, [start]);
}

/** What the current version of each entry of the service asks a child to have completed, by the entry's code. */
export async function readPrerequisites(
  tx: ReadTransaction,
  serviceId: string,
): Promise<Map<string, string[]>> {
  const entries = await tx.query<{ code: string; eligibility: string | null }>(
    `SELECT i.code, v.eligibility FROM intervention i
     JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
     WHERE i.service_id = :serviceId`,
    { serviceId },
  );
  return new Map(
    entries.map((entry) => [
      entry.code,
      entry.eligibility ? prerequisitesOf(JSON.parse(entry.eligibility) as EligibilityRule[]) : [],
    ]),
  );
}

/** What is wrong with the interventions that the rules of `code` name: none of those known, or a circle. */
export const namedFaults = (
  code: string,
  rules: readonly EligibilityRule[],
  known: Prerequisites,
): FieldFault[] =>
  rules.flatMap((rule, index) => {
    if (!namesInterventions(rule)) return [];
    return rule.codes.flatMap((named, each): FieldFault[] => {
      const pointer = `/eligibility/${index}/codes/${each}`;
      if (named !== code && !known.has(named)) {
        const detail = 'The service has no intervention with this code; see GET /v1/interventions.';
        return [{ pointer, code: 'UNKNOWN_INTERVENTION', detail }];
      }
      const circle = prerequisitesOf([rule]).length > 0 ? circleFrom(code, named, known) : null;
      if (!circle) return [];
      const detail = `Nobody could ever begin: ${circle.join(' needs ')}.`;
      return [{ pointer, code: 'CIRCULAR_PREREQUISITE', detail }];
    });
  });

/** The same, of the service as it is. */
export const namedInterventionFaults = async (
  tx: ReadTransaction,
  serviceId: string,
  code: string,
  rules: readonly EligibilityRule[],
): Promise<FieldFault[]> =>
  rules.some(namesInterventions) ? namedFaults(code, rules, await readPrerequisites(tx, serviceId)) : [];
