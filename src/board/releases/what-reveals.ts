import { holdAgainst, type EarlierRelease } from '../../disclosure/releases/hold-against.js';
import { keyOfChild, type ReleasedCount } from '../../disclosure/releases/membership.js';
import type { BoardPackDto } from '../dto/board-pack.dto.js';
import { figureAt, tablesOf } from '../figures.js';
import type { CountedChildren, FigurePlace } from '../pack-source.js';

/** A number that may not be shown, and the releases beside which it tells of few children. */
export interface RevealingFigure {
  place: FigurePlace;
  releaseIds: string[];
}

const nameOf = ({ table, row, column, part }: FigurePlace): string => [table, row, column, part].join(' ');

/** The numbers that a pack shows and of which it is known who is in them, for the ledger. */
export function shownCounts(pack: BoardPackDto, counted: readonly CountedChildren[]): ReleasedCount[] {
  return counted
    .filter((place) => figureAt(pack, place)?.value != null)
    .map(({ group, table, row, column, part, children }) => ({
      ...{ group, table, row: String(row), column: `${column} ${part}` },
      children: new Set([...children].map(keyOfChild)),
    }));
}

/** Numbers by which the pack, beside earlier releases or by itself, tells of few children. */
export function whatReveals(
  pack: BoardPackDto,
  counted: readonly CountedChildren[],
  earlier: readonly EarlierRelease[],
): RevealingFigure[] {
  const places = new Map(counted.map((place) => [nameOf(place), place]));
  return holdAgainst(earlier, shownCounts(pack, counted), pack.threshold).flatMap(({ count, releaseIds }) => {
    const place = places.get(`${count.table} ${count.row} ${count.column}`);
    return place ? [{ place, releaseIds }] : [];
  });
}

/** Tables of which it is not kept who is in them: a later edition of the same period is held against the one before. */
const BY_VALUE: readonly string[] = ['reoffending', 'ete'];

/** Numbers that differ by few children from those of an earlier edition of the same quarter. */
export function whatDiffersByFew(
  pack: BoardPackDto,
  earlier: { id: string; pack: BoardPackDto } | null,
): RevealingFigure[] {
  if (!earlier) return [];
  const places = tablesOf(pack)
    .filter(({ id }) => BY_VALUE.includes(id))
    .flatMap(({ id, rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((_, column) =>
          (['count', 'numerator', 'denominator'] as const).map((part) => ({ table: id, row, column, part })),
        ),
      ),
    );
  return places.flatMap((place) => {
    const [now, then] = [figureAt(pack, place)?.value, figureAt(earlier.pack, place)?.value];
    if (now == null || then == null) return [];
    const by = Math.abs(now - then);
    return by > 0 && by < pack.threshold ? [{ place, releaseIds: [earlier.id] }] : [];
  });
}
