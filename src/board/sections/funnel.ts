import { protectShare } from '../../disclosure/protect-share.js';
import { protectSteps } from '../../disclosure/protect-steps.js';
import type { ProtectedCount } from '../../disclosure/protected-count.js';
import { FUNNEL_STEPS } from '../../practice/funnel/funnel-rules.js';
import { STEP_LABELS } from '../../practice/funnel/to-funnel.js';
import type { ChildNeed } from '../facts/read-child-needs.js';
import type { CountedTable, Named, PackFrame } from '../pack-source.js';
import { countCell, shareCell } from '../show/cells.js';
import { both, NEED_AREA } from '../show/words.js';

/** Those that the plan gives priority, and how far they got. */
const STEPS = FUNNEL_STEPS.slice(1);
const HIDDEN: ProtectedCount = { value: null, suppressed: 'secondary' };

/** How far work on needs that come first got: each step is of children who reached the one before. */
export function funnelTable(
  facts: readonly ChildNeed[],
  needs: readonly Named[],
  { quarter, policy }: PackFrame,
): CountedTable {
  const who = needs.map((need) =>
    STEPS.map(
      (step) =>
        new Set(
          facts
            .filter(({ needArea }) => needArea === need.key)
            .filter((fact) => FUNNEL_STEPS.indexOf(fact.step) >= FUNNEL_STEPS.indexOf(step))
            .map(({ childId }) => childId),
        ),
    ),
  );
  const safe = who.map((steps) =>
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
        'Children with a case open in the quarter whose need comes first, and how many of them reached each step by the day on which these figures were taken. Reach: started, of those whose need comes first. Lower: at a later assessment by the same source.',
        'Plant ag achos ar agor yn y chwarter y mae eu hangen yn flaenoriaeth, a faint ohonynt a gyrhaeddodd bob cam erbyn y diwrnod y cymerwyd y ffigurau hyn. Cyrhaeddiad: wedi dechrau, o’r rhai y mae eu hangen yn flaenoriaeth. Is: mewn asesiad diweddarach gan yr un ffynhonnell.',
      ),
      measureVersion: 'board-funnel-1',
      ...{ from: quarter.from, to: quarter.to, rowsAre: NEED_AREA },
      columns: [
        ...STEPS.map((step) => both(...(STEP_LABELS[step] as [string, string]))),
        both('Reach', 'Cyrhaeddiad'),
      ],
      rows: needs.map((need, i) => {
        const steps = safe[i] ?? [];
        const [first, started] = [steps[0] ?? HIDDEN, steps[2] ?? HIDDEN];
        return {
          heading: need.label,
          cells: [
            ...steps.map((count) => countCell(count, policy.threshold)),
            shareCell(protectShare(started, first, policy), policy.threshold),
          ],
        };
      }),
      notes: [],
      picture: 'BARS',
      nothingLeft: safe.every((steps) => steps.every(({ value }) => !value)),
    },
    counted: who.flatMap((steps, row) =>
      steps.map((children, column) => ({
        ...{ group: needs[row]?.key ?? '', table: 'funnel', row, column },
        ...{ part: 'count' as const, children },
      })),
    ),
  };
}
