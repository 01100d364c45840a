import type { DisclosurePolicy } from '../../disclosure/policy.js';
import { hiddenCount, type ProtectedCount } from '../../disclosure/protected-count.js';
import { type ProtectedShare, protectShare } from '../../disclosure/protect-share.js';
import { protectSteps } from '../../disclosure/protect-steps.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { Measure } from '../../provision/history/count-needs.js';
import type { CountedTable, PackFrame, PackMap } from '../pack-source.js';
import { countCell, shareCell } from '../show/cells.js';
import { both, labelled, NEED_AREA } from '../show/words.js';
import { countedIn } from './counted-in.js';

/** How far work on a need came, of those for whom it came first: each step holds the next. */
const STEPS: readonly (readonly [Measure, BilingualDto])[] = [
  ['PRIORITISED', both('Comes first', 'Yn flaenoriaeth')],
  ['REACHED', both('Came to a session', 'Wedi dod i sesiwn')],
  ['COMPLETED', both('Completed', 'Wedi cwblhau')],
  ['OUTCOME_KNOWN', both('Assessed again', 'Wedi’u hasesu eto')],
  ['IMPROVED', both('Lower than before', 'Yn is nag o’r blaen')],
];
const HIDDEN = hiddenCount('secondary');

/** How far work on needs that come first got: whom the provision map counts. */
export function funnelTable(source: PackMap, { policy }: PackFrame): CountedTable {
  const { map } = source;
  const counted = map.needAreas.map(({ needArea }) =>
    STEPS.map(([measure]) => countedIn(source, map.groups, needArea, measure)),
  );
  const safe = counted.map((steps) =>
    protectSteps(
      steps.map(({ size }) => size),
      policy,
    ),
  );
  return {
    table: {
      id: 'funnel',
      title: both('From need to improvement', 'O angen i welliant'),
      caption: both(
        'Children with a case open in the year that ends with the quarter for whom the need came first at some time, and how many of them came to a session for it, completed the work, were assessed again by the same source, and were lower then, by its last day. Reach: came to a session, of those for whom it came first.',
        'Plant ag achos ar agor yn y flwyddyn sy’n gorffen gyda’r chwarter yr oedd yr angen yn flaenoriaeth iddynt ar ryw adeg, a faint ohonynt a ddaeth i sesiwn ar ei gyfer, a gwblhaodd y gwaith, a aseswyd eto gan yr un ffynhonnell, ac a oedd yn is bryd hynny, erbyn ei diwrnod olaf. Cyrhaeddiad: wedi dod i sesiwn, o’r rhai yr oedd yn flaenoriaeth iddynt.',
      ),
      measureVersion: 'board-funnel-2',
      ...{ from: map.since, to: map.until, rowsAre: NEED_AREA },
      columns: [...STEPS.map(([, heading]) => heading), both('Reach', 'Cyrhaeddiad')],
      rows: map.needAreas.map(({ labelEn, labelCy }, row) => ({
        heading: labelled(labelEn, labelCy),
        cells: [
          ...(safe[row] ?? []).map((count) => countCell(count, policy.threshold)),
          shareCell(reachOf(safe[row], policy), policy.threshold),
        ],
      })),
      notes: [],
      picture: 'BARS',
      nothingLeft: safe.every((steps) => steps.every(({ value }) => !value)),
    },
    counted: counted.flatMap((steps, row) =>
      steps.map((children, column) => ({
        ...{ group: map.needAreas[row]?.needArea ?? '', table: 'funnel', row, column },
        ...{ part: 'count' as const, children },
      })),
    ),
  };
}

const reachOf = (steps: readonly ProtectedCount[] | undefined, policy: DisclosurePolicy): ProtectedShare =>
  protectShare(steps?.[1] ?? HIDDEN, steps?.[0] ?? HIDDEN, policy);
