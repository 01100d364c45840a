import { hiddenCount } from '../../disclosure/protected-count.js';
import { protectShare } from '../../disclosure/protect-share.js';
import { type ProtectedTable, protectTable } from '../../disclosure/protect-tables.js';
import type { Measure } from '../../provision/history/count-needs.js';
import type { MapNeedDto } from '../../provision/map/provision-map.dto.js';
import type { PackRowDto } from '../dto/board-pack.dto.js';
import type { CountedChildren, CountedTable, PackFrame, PackMap } from '../pack-source.js';
import { countCell, shareCell } from '../show/cells.js';
import { both, labelled, NEED_AREA, SHARE } from '../show/words.js';
import { countedIn } from './counted-in.js';

const definitionOf = (periodEn: string, periodCy: string) =>
  both(
    `Children with a case open at some time in the ${periodEn}. The newest rating by its last day counts: a need is one that somebody gave priority or whose severity is 2 or more. N: children assessed on the area; not assessed is not "no need". A child can have several needs. No restricted case is counted.`,
    `Plant ag achos ar agor ar ryw adeg yn y ${periodCy}. Y sgôr ddiweddaraf erbyn y diwrnod olaf sy’n cyfrif: angen yw un y rhoddodd rhywun flaenoriaeth iddo neu y mae ei ddifrifoldeb yn 2 neu fwy. N: plant a aseswyd ar y maes; nid yw heb ei asesu yn golygu "dim angen". Gall plentyn fod â sawl angen. Ni chyfrifir unrhyw achos cyfyngedig.`,
  );
const OF_QUARTER = definitionOf('quarter', 'chwarter');
const OF_YEAR = definitionOf('year', 'flwyddyn');
const MEASURE = 'board-needs-2';

/** Who was assessed on one need, and who has it, by delivery area. */
interface NeedByArea {
  need: MapNeedDto;
  assessed: ReadonlySet<string>[];
  withNeed: ReadonlySet<string>[];
  safe: ProtectedTable;
}

const headingOf = ({ labelEn, labelCy }: MapNeedDto) => labelled(labelEn, labelCy);
const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

function byArea(need: MapNeedDto, source: PackMap, { policy }: PackFrame): NeedByArea {
  const byGroup = (measure: Measure) =>
    source.map.groups.map((group) => countedIn(source, [group], need.needArea, measure));
  const [assessed, withNeed] = [byGroup('ASSESSED'), byGroup('NEEDED')];
  const counts = assessed.map((set, i) => {
    const n = withNeed[i]?.size ?? 0;
    return [n, set.size - n];
  });
  // The share of the whole service is the foot of the same table: what is hidden in one is hidden in the other.
  return { need, assessed, withNeed, safe: protectTable({ counts, remainders: [1] }, policy) };
}

const HIDDEN = hiddenCount('secondary');

const needsOf = (source: PackMap, frame: PackFrame): NeedByArea[] =>
  source.map.needAreas.map((need) => byArea(need, source, frame));

/** Needs of the caseload of the quarter: whom the provision map counts. */
export function needsTable(source: PackMap, frame: PackFrame): CountedTable {
  const { policy } = frame;
  const { threshold } = policy;
  const all = needsOf(source, frame);
  const rows = all.map(({ need, safe }): PackRowDto => {
    const [n, of] = [safe.columnTotals[0] ?? HIDDEN, safe.total ?? HIDDEN];
    return {
      heading: headingOf(need),
      cells: [
        countCell(of, threshold),
        countCell(n, threshold),
        shareCell(protectShare(n, of, policy), threshold),
      ],
    };
  });
  const counted = all.flatMap(({ need, assessed, withNeed }, row): CountedChildren[] => {
    const place = { group: need.needArea, table: 'needs', row, part: 'count' } as const;
    return [
      { ...place, column: 0, children: union(assessed) },
      { ...place, column: 1, children: union(withNeed) },
    ];
  });
  return {
    table: {
      id: 'needs',
      title: both('What children need', 'Beth sydd ei angen ar blant'),
      caption: OF_QUARTER,
      measureVersion: MEASURE,
      ...{ from: source.map.since, to: source.map.until, rowsAre: NEED_AREA, rows },
      columns: [
        both('Children assessed (N)', 'Plant a aseswyd (N)'),
        both('Children with the need (n)', 'Plant â’r angen (n)'),
        SHARE,
      ],
      notes: [],
      picture: 'BARS',
      nothingLeft: rows.every(({ cells }) => cells[0]?.count?.value === null),
    },
    counted,
  };
}

/** The needs of a year by delivery area: in a quarter an area has few children. */
export function needMatrix(source: PackMap, frame: PackFrame): CountedTable {
  const { policy } = frame;
  const { groups, since, until } = source.map;
  const all = needsOf(source, frame);
  const rows = all.map(({ need, safe }): PackRowDto => ({
    heading: headingOf(need),
    cells: groups.map((_, i) => {
      const share = protectShare(safe.cells[i]?.[0] ?? HIDDEN, safe.rowTotals[i] ?? HIDDEN, policy);
      return shareCell(share, policy.threshold);
    }),
  }));
  return {
    table: {
      id: 'needs-by-area',
      title: both('Where children with each need are', 'Ble mae plant â phob angen'),
      caption: both(
        `Share of the children of each delivery area who have the need, over the year that ends with the quarter. ${OF_YEAR.en} A child with several cases is counted where the newest is.`,
        `Cyfran plant pob ardal ddarparu sydd â’r angen, dros y flwyddyn sy’n gorffen gyda’r chwarter. ${OF_YEAR.cy} Cyfrifir plentyn â sawl achos lle mae’r diweddaraf.`,
      ),
      measureVersion: MEASURE,
      ...{ from: since, to: until, rowsAre: NEED_AREA, rows },
      columns: groups.map(({ labelEn, labelCy }) => labelled(labelEn, labelCy)),
      notes: [],
      picture: 'HEAT',
      nothingLeft: all.every(({ safe }) => safe.nothingLeft),
    },
    counted: all.flatMap(({ need, assessed, withNeed }, row) =>
      groups.flatMap((_, column): CountedChildren[] => {
        const place = { group: need.needArea, table: 'needs-by-area', row, column };
        return [
          { ...place, part: 'denominator', children: assessed[column] ?? new Set() },
          { ...place, part: 'numerator', children: withNeed[column] ?? new Set() },
        ];
      }),
    ),
  };
}

/** The share of the children of a map with each need, as it may leave; null: it may not. */
export const prevalencesOf = (source: PackMap, frame: PackFrame): (number | null)[] =>
  needsOf(source, frame).map(
    ({ safe }) => protectShare(safe.columnTotals[0] ?? HIDDEN, safe.total ?? HIDDEN, frame.policy).value,
  );
