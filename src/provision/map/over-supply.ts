import { type GroupCounts, MEASURES } from '../history/count-needs.js';
import { type SuppliedEntry, targetsFirst } from '../assurance/supply.js';
import type { OverSupplyDto } from './provision-map.dto.js';

const PRIORITISED = MEASURES.indexOf('PRIORITISED');

/** The entries whose needs came first for none of the children counted. */
export function overSupplyOf(
  supply: readonly SuppliedEntry[],
  counted: ReadonlyMap<string, GroupCounts>,
): OverSupplyDto[] {
  const needed = new Set<string>();
  for (const { byNeed } of counted.values()) {
    for (const [need, counts] of byNeed) if ((counts[PRIORITISED] ?? 0) > 0) needed.add(need);
  }
  return supply.flatMap(({ entry }) => {
    const needAreas = targetsFirst(entry);
    // Processes, such as panels, are in the catalogue, and are for no need.
    if (!entry.impactEvaluable || needAreas.length === 0 || needAreas.some((need) => needed.has(need)))
      return [];
    const { id, code, titleEn, titleCy } = entry;
    return [{ interventionId: id, code, titleEn, titleCy, needAreas }];
  });
}
