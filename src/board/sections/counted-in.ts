import type { Measure } from '../../provision/history/count-needs.js';
import type { MapGroupDto } from '../../provision/map/provision-map.dto.js';
import type { PackMap } from '../pack-source.js';

/** Whom a figure counts in some groups of a map, of which small ones may be counted together. */
export const countedIn = (
  { who }: PackMap,
  groups: readonly MapGroupDto[],
  needArea: string,
  measure: Measure,
): ReadonlySet<string> =>
  new Set(
    groups
      .flatMap(({ group, members }) => (members.length > 0 ? members : [group]))
      .flatMap((group) => [...who(needArea, measure, group)]),
  );
