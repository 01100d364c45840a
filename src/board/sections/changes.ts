import { newcombeRiskDifference } from '../../statistics/index.js';
import type { PackCellDto, PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both, NEED_AREA } from '../show/words.js';

const points = (share: number): string => {
  const text = Math.abs(share * 100).toFixed(0);
  return share < 0 && text !== '0' ? `−${text}` : text;
};

function changeCell(now: PackCellDto | undefined, before: PackCellDto | undefined): PackCellDto {
  const [one, other] = [now?.share, before?.share];
  if (one?.withheld !== null || other?.withheld !== null) {
    return textCell(both('Not shown: one of the two is not', 'Heb ei ddangos: nid yw un o’r ddau'));
  }
  const arm = ({ numerator, denominator }: typeof one) => ({
    events: numerator.value ?? 0,
    n: denominator.value ?? 0,
  });
  const difference = newcombeRiskDifference(arm(one), arm(other));
  if (!difference.computable) return textCell(both('Not computable', 'Ni ellir ei gyfrifo'));
  const { estimate, lower, upper } = difference.value;
  const said = (to: string): string => `${points(estimate)} (${points(lower)} ${to} ${points(upper)})`;
  const isClear = lower > 0 || upper < 0;
  return textCell(
    isClear
      ? both(said('to'), said('i'))
      : both(`${said('to')}; may be chance`, `${said('i')}; gall fod yn siawns`),
  );
}

/** How the shares of needs changed since the pack of the quarter before, as both were released. */
export function changesTable(
  now: PackTableDto,
  before: PackTableDto | null,
  { quarter }: PackFrame,
): PackTableDto {
  const rows = (before ? now.rows : []).map(({ heading, cells }) => {
    const then = before?.rows.find((row) => row.heading.en === heading.en)?.cells.at(-1);
    const today = cells.at(-1);
    return {
      heading,
      cells: [
        then ?? textCell(both('Not in it', 'Ddim ynddo')),
        ...(today ? [today] : []),
        changeCell(today, then),
      ],
    };
  });
  return {
    id: 'changes',
    title: both('What changed since the last quarter', 'Beth a newidiodd ers y chwarter diwethaf'),
    caption: both(
      'Shares of children with each need in the released pack of the quarter before and in this one, and the difference in percentage points with its 95% interval (Newcombe 1998, method 10). Many of the children are the same, so the interval is rather too wide.',
      'Cyfrannau’r plant â phob angen ym mhecyn cyhoeddedig y chwarter blaenorol ac yn hwn, a’r gwahaniaeth mewn pwyntiau canran gyda’i gyfwng 95% (Newcombe 1998, dull 10). Yr un plant yw llawer ohonynt, felly mae’r cyfwng braidd yn rhy eang.',
    ),
    measureVersion: now.measureVersion,
    ...{ from: before?.from ?? quarter.from, to: quarter.to, rowsAre: NEED_AREA },
    columns: [
      both('Before', 'Cyn'),
      both('Now', 'Nawr'),
      both('Difference, in points', 'Gwahaniaeth, mewn pwyntiau'),
    ],
    rows,
    notes: before
      ? []
      : [
          both(
            'There is no released pack of the quarter before.',
            'Nid oes pecyn cyhoeddedig o’r chwarter blaenorol.',
          ),
        ],
    picture: null,
    nothingLeft: false,
  };
}
