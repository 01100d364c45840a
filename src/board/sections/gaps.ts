import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { NeedRangeDto, RangeAssuranceDto } from '../../provision/assurance/range-assurance.dto.js';
import { GAP_REASONS, type Gap, gapOf } from '../../provision/map/gap-rules.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame, PackMap } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both, labelled, NEED_AREA, NONE } from '../show/words.js';
import { prevalencesOf } from './needs.js';

const GAP = new Map<boolean | null, BilingualDto>([
  [true, both('Gap', 'Bwlch')],
  [false, both('No gap', 'Dim bwlch')],
  [null, both('Not known: the shares are not shown', 'Ddim yn hysbys: ni ddangosir y cyfrannau')],
]);

/** Why there is a gap: of a need without an intervention, what would mend the first test that its range fails. */
function whyOf({ reasons }: Gap, range: NeedRangeDto | undefined): BilingualDto {
  const failed = range?.tests.find(({ passed }) => !passed);
  const labels = reasons.map((reason): readonly [string, string] =>
    reason === 'NO_SUPPLY' && failed
      ? [failed.mendedByEn ?? '', failed.mendedByCy ?? '']
      : GAP_REASONS[reason],
  );
  return labels.length === 0
    ? NONE
    : both(labels.map(([en]) => en).join(' '), labels.map(([, cy]) => cy).join(' '));
}

/** The last share of each row of a table; null: it is not shown. */
const sharesOf = ({ rows }: PackTableDto): (number | null)[] =>
  rows.map(({ cells }) => cells.at(-1)?.share?.value ?? null);

const number = (value: number | null): BilingualDto =>
  value === null ? NONE : labelled(String(value), null);

/** What is provided for each need, and where that falls short of the shares that the pack shows, by the rules of the map. */
export function gapsTable(
  source: PackMap,
  { funnel, range }: { funnel: PackTableDto; range: RangeAssuranceDto },
  frame: PackFrame,
): PackTableDto {
  const { map } = source;
  const [prevalence, reach] = [prevalencesOf(source, frame), sharesOf(funnel)];
  const gaps = map.needAreas.map(({ total }, row) =>
    gapOf({ prevalence: prevalence[row] ?? null, supply: total.supply, reach: reach[row] ?? null }, map),
  );
  const { prevalencePercent: common, reachPercent: few } = map;
  return {
    id: 'gaps',
    title: both('What is provided, and where it falls short', 'Yr hyn a ddarperir, a lle mae’n brin'),
    caption: both(
      `Interventions that target the need first, carry evidence, have somebody trained and can be had in Welsh; and places for children at a time ("–": nobody counts them). A gap: over the year that ends with the quarter, at least ${common}% of the children assessed have the need, and there is no such intervention, or fewer than ${few}% of those for whom it came first came to a session for it.`,
      `Ymyriadau sy’n targedu’r angen yn gyntaf, sydd â thystiolaeth, â rhywun wedi’i hyfforddi, ac ar gael yn Gymraeg; a lleoedd i blant ar y tro ("–": nid oes neb yn eu cyfrif). Bwlch: dros y flwyddyn sy’n gorffen gyda’r chwarter, mae gan o leiaf ${common}% o’r plant a aseswyd yr angen, ac nid oes ymyriad o’r fath, neu daeth llai na ${few}% o’r rhai yr oedd yn flaenoriaeth iddynt i sesiwn ar ei gyfer.`,
    ),
    measureVersion: 'board-gaps-1',
    ...{ from: map.since, to: map.until, rowsAre: NEED_AREA },
    columns: [
      both('Interventions', 'Ymyriadau'),
      both('Places', 'Lleoedd'),
      both('Is there a gap?', 'A oes bwlch?'),
      both('Why, and what would mend it', 'Pam, a beth fyddai’n ei drwsio'),
    ],
    rows: map.needAreas.map(({ needArea, labelEn, labelCy, total }, row) => {
      const gap = gaps[row] ?? { isGap: null, reasons: [] };
      const why = whyOf(
        gap,
        range.needAreas.find((one) => one.needArea === needArea),
      );
      return {
        heading: labelled(labelEn, labelCy),
        cells: [number(total.supply), number(total.places), GAP.get(gap.isGap) ?? NONE, why].map(textCell),
      };
    }),
    notes: [],
    picture: null,
    nothingLeft: false,
  };
}
