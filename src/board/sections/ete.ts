import { protectShare } from '../../disclosure/protect-share.js';
import { protectTable } from '../../disclosure/protect-tables.js';
import type { ProtectedCount } from '../../disclosure/protected-count.js';
import type { EtePairedDto } from '../../ete/dto/ete-measures.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { countCell, shareCell } from '../show/cells.js';
import { both, SHARE } from '../show/words.js';

const HIDDEN: ProtectedCount = { value: null, suppressed: 'secondary' };

/** Suitable education, training and employment at both ends of the orders that ended in the quarter. */
export function eteTable(
  { both: inBoth, gained, lost, neither }: EtePairedDto,
  { quarter, policy }: PackFrame,
): PackTableDto {
  // Rows: in it at the start or not; columns: at the end. The margins are the shares that are shown.
  const safe = protectTable(
    {
      counts: [
        [inBoth, lost],
        [gained, neither],
      ],
      remainders: [1],
    },
    policy,
  );
  const of = safe.total ?? HIDDEN;
  const row = (en: string, cy: string, n: ProtectedCount) => ({
    heading: both(en, cy),
    cells: [countCell(n, policy.threshold), shareCell(protectShare(n, of, policy), policy.threshold)],
  });
  const cell = (i: number, j: number): ProtectedCount => safe.cells[i]?.[j] ?? HIDDEN;
  return {
    id: 'ete',
    title: both('Education, training and employment', 'Addysg, hyfforddiant a chyflogaeth'),
    caption: both(
      'Orders that ended in the quarter: whether the child was in suitable education, training or employment at the start and at the end, after the Youth Justice Board’s second key performance indicator of 2023, of every order. It compares before and after (design D1): it does not say why.',
      'Gorchmynion a ddaeth i ben yn y chwarter: a oedd y plentyn mewn addysg, hyfforddiant neu gyflogaeth addas ar y dechrau ac ar y diwedd, yn unol ag ail ddangosydd perfformiad allweddol y Bwrdd Cyfiawnder Ieuenctid, 2023, ar gyfer pob gorchymyn. Mae’n cymharu cyn ac ar ôl (dyluniad D1): nid yw’n dweud pam.',
    ),
    measureVersion: 'board-ete-1',
    ...{ from: quarter.from, to: quarter.to },
    rowsAre: both(
      'In suitable education, training or employment',
      'Mewn addysg, hyfforddiant neu gyflogaeth addas',
    ),
    columns: [both('Orders', 'Gorchmynion'), SHARE],
    rows: [
      row('At the start', 'Ar y dechrau', safe.rowTotals[0] ?? HIDDEN),
      row('At the end', 'Ar y diwedd', safe.columnTotals[0] ?? HIDDEN),
      row('At the start and at the end', 'Ar y dechrau ac ar y diwedd', cell(0, 0)),
      row('Gained: at the end only', 'Enillwyd: ar y diwedd yn unig', cell(1, 0)),
      row('Lost: at the start only', 'Collwyd: ar y dechrau yn unig', cell(0, 1)),
      row('At neither', 'Ar y naill na’r llall', cell(1, 1)),
    ],
    notes: [],
    picture: null,
    nothingLeft: [...safe.rowTotals, ...safe.columnTotals, ...safe.cells.flat()].every(({ value }) => !value),
  };
}
