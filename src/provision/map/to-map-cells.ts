import type { ProtectedShare } from '../../disclosure/protect-share.js';
import { isSupply } from '../assurance/assurance-rules.js';
import { type SuppliedEntry, targetsFirst } from '../assurance/supply.js';
import type { MapGroup } from './breakdowns.js';
import { GAP_REASONS, gapOf, type GapThresholds } from './gap-rules.js';
import type { CellFigures, NeedFigures } from './map-figures.js';
import type { CellChangeDto, MapCellDto } from './provision-map.dto.js';

/** What the cells of a need are made of. */
export interface CellContext {
  needArea: string;
  groups: readonly MapGroup[];
  supply: readonly SuppliedEntry[];
  thresholds: GapThresholds;
}

const placesOf = (entries: readonly SuppliedEntry[], group: MapGroup | null): number | null => {
  const known = entries.flatMap((entry) => (group ? group.placesIn(entry) : entry.placesIn(null)) ?? []);
  return known.length === 0 ? null : known.reduce((sum, places) => sum + places, 0);
};

const points = ({ value: now }: ProtectedShare, { value: then }: ProtectedShare): number | null =>
  now === null || then === null ? null : Math.round((now - then) * 1000) / 10;

const toChange = (now: CellFigures, then: CellFigures): CellChangeDto => ({
  then,
  prevalencePoints: points(now.prevalence, then.prevalence),
  reachPoints: points(now.reach, then.reach),
  completionPoints: points(now.completion, then.completion),
  improvementPoints: points(now.improvement, then.improvement),
});

function toCell(
  figures: CellFigures,
  then: CellFigures | undefined,
  group: MapGroup | null,
  { needArea, supply, thresholds }: CellContext,
): MapCellDto {
  const targeting = supply.filter(({ entry }) => targetsFirst(entry).includes(needArea));
  const entries = targeting.filter(({ entry }) => group?.takes(entry) !== false);
  const supplied = entries.filter(isSupply).length;
  const { prevalence, reach } = figures;
  const gap = gapOf({ prevalence: prevalence.value, supply: supplied, reach: reach.value }, thresholds);
  return {
    group: group?.group ?? null,
    ...figures,
    supply: supplied,
    places: placesOf(entries, group),
    gap: gap.isGap,
    gapReasons: gap.reasons.map((reason) => {
      const [labelEn, labelCy] = GAP_REASONS[reason];
      return { reason, labelEn, labelCy };
    }),
    change: then ? toChange(figures, then) : null,
  };
}

/**
 * The cells of a need, with what is provided for it and whether that is too little.
 * @param thenAt the place of a group among those of the other date, which may have combined other groups
 */
export const toMapCells = (
  now: NeedFigures,
  then: NeedFigures | undefined,
  thenAt: (group: string) => number,
  context: CellContext,
): { total: MapCellDto; cells: MapCellDto[] } => ({
  total: toCell(now.total, then?.total, null, context),
  cells: context.groups.map((group, place) =>
    toCell(now.cells[place] ?? now.total, then?.cells[thenAt(group.group)], group, context),
  ),
});
