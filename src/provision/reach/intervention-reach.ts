import type { InterventionReachDto, NeedReachDto } from './intervention-reach.dto.js';
import type { ChildReachRow, EntryRow, MappedRow } from './intervention-reach.sql.js';
import type { NamedNeed } from '../need-areas.js';

const keyOf = (needArea: string, interventionId: string): string => `${needArea} ${interventionId}`;

type Figures = Pick<
  InterventionReachDto,
  'planned' | 'waiting' | 'reached' | 'completed' | 'sessionsAttended' | 'minutesAttended'
>;

const nobody = (): Figures => ({
  ...{ planned: 0, waiting: 0, reached: 0, completed: 0, sessionsAttended: 0, minutesAttended: 0 },
});

/** Counts children by need and intervention. */
function countReach(rows: readonly ChildReachRow[]): Map<string, Figures> {
  const counted = new Map<string, Figures>();
  for (const row of rows) {
    const key = keyOf(row.need_area_code, row.intervention_id);
    const figures = counted.get(key) ?? nobody();
    counted.set(key, figures);
    figures.planned++;
    // Whoever was reached by it in one case and is enrolled in it anew does not wait, as on the map.
    figures.waiting += row.reached ? 0 : row.waiting;
    figures.reached += row.reached;
    figures.completed += row.completed;
    figures.sessionsAttended += row.sessions;
    figures.minutesAttended += row.minutes;
  }
  return counted;
}

const ORDER = ['PRIMARY', 'SECONDARY', null];

/** The interventions of each need: those mapped to it, and any other that somebody was planned for. */
export function reachByNeed(
  needs: readonly NamedNeed[],
  entries: readonly EntryRow[],
  mapped: readonly MappedRow[],
  rows: readonly ChildReachRow[],
): NeedReachDto[] {
  const counted = countReach(rows);
  const targets = new Map(mapped.map((row) => [keyOf(row.need_area_code, row.intervention_id), row.target]));
  return needs.map((need) => {
    const interventions = entries.flatMap((entry): InterventionReachDto[] => {
      const key = keyOf(need.needArea, entry.intervention_id);
      const target = targets.get(key) ?? null;
      const figures = counted.get(key);
      if (target === null && !figures) return [];
      const { intervention_id: interventionId, code, title_en: titleEn, title_cy: titleCy } = entry;
      return [{ interventionId, code, titleEn, titleCy, target, ...(figures ?? nobody()) }];
    });
    const inOrder = interventions.sort(
      (one, other) => ORDER.indexOf(one.target) - ORDER.indexOf(other.target),
    );
    return { ...need, interventions: inOrder };
  });
}
