import { protectShare } from '../../disclosure/protect-share.js';
import { protectParts } from '../../disclosure/protect-tables.js';
import type { ProtectedCount } from '../../disclosure/protected-count.js';
import type { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import type {
  ReoffendingTrackingDto,
  TrackedFiguresDto,
} from '../../reoffending/dto/reoffending-tracking.dto.js';
import type { PackRowDto, PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { shareCell, textCell } from '../show/cells.js';
import { both, SHARE } from '../show/words.js';

const TOO_FEW = both('Not shown: too few children', 'Heb ei ddangos: rhy ychydig o blant');

function meanCell({ estimate, lower, upper }: EstimateDto, isEnough: boolean) {
  if (!isEnough || estimate === null || lower === null || upper === null) return textCell(TOO_FEW);
  const [at, from, to] = [estimate, lower, upper].map((value) => value.toFixed(2));
  return textCell(both(`${at} (95%: ${from} to ${to})`, `${at} (95%: ${from} i ${to})`));
}

/** Reoffending of the service's own cohorts, as it is recorded: this year's so far beside last year's at the same time. */
export function reoffendingTable(tracking: ReoffendingTrackingDto, { policy }: PackFrame): PackTableDto {
  const { soFar, final, previousYear } = tracking;
  const cohorts = [
    [both('This cohort so far', 'Y garfan hon hyd yn hyn'), soFar],
    [
      both('The cohort of a year before, as far on', 'Y garfan flwyddyn ynghynt, yr un mor bell'),
      previousYear.soFar,
    ],
    [
      both('Of this cohort, those whose time has passed', 'O’r garfan hon, y rhai y mae eu cyfnod ar ben'),
      final,
    ],
  ] as const;
  const parts = protectParts(
    cohorts.map(([, { reoffenders, children }]) => ({ n: reoffenders, of: children })),
    policy,
  );
  // Those whose time has passed are part of the cohort: who is left of it is a count of children too.
  const isTold = [
    [soFar.children, final.children],
    [soFar.reoffenders, final.reoffenders],
  ].some(([all = 0, some = 0]) => all > some && all - some < policy.threshold);
  const safe = parts.slice(0, isTold ? 2 : 3);
  const rows = cohorts.map(([heading, figures], index): PackRowDto => {
    const { n, of } = safe[index] ?? { n: HIDDEN, of: HIDDEN };
    return { heading, cells: cellsOf(n, of, figures, policy) };
  });
  return {
    id: 'reoffending',
    title: both(
      'Proven reoffending, by our own records',
      'Aildroseddu profedig, yn ôl ein cofnodion ein hunain',
    ),
    caption: both(
      `Children with an index event from ${tracking.indexFrom} to ${tracking.indexTo}. ${tracking.banner.en} It describes (design D0): it does not say why.`,
      `Plant â digwyddiad mynegai o ${tracking.indexFrom} i ${tracking.indexTo}. ${tracking.banner.cy} Mae’n disgrifio (dyluniad D0): nid yw’n dweud pam.`,
    ),
    measureVersion: tracking.version,
    ...{ from: tracking.indexFrom, to: tracking.indexTo },
    rowsAre: both('Cohort', 'Carfan'),
    columns: [
      both(`Children who reoffended: ${SHARE.en}`, `Plant a aildroseddodd: ${SHARE.cy}`),
      both('Reoffences for each child', 'Aildroseddau fesul plentyn'),
      both('Reoffences for each child who reoffended', 'Aildroseddau fesul plentyn a aildroseddodd'),
    ],
    rows,
    notes: [
      both(
        'A figure so far can only rise: compare it with the year before, not with a rate.',
        'Dim ond codi y gall ffigur hyd yn hyn: cymharwch ef â’r flwyddyn flaenorol, nid â chyfradd.',
      ),
    ],
    picture: null,
    nothingLeft: safe.every(({ of }) => of.value === null),
  };
}

const HIDDEN: ProtectedCount = { value: null, suppressed: 'secondary' };

function cellsOf(
  n: ProtectedCount,
  of: ProtectedCount,
  { perChild, perReoffender }: TrackedFiguresDto,
  policy: PackFrame['policy'],
): PackRowDto['cells'] {
  const share = protectShare(n, of, policy);
  const isShown = share.withheld === null;
  const reoffenders = share.numerator.value ?? 0;
  return [
    shareCell(share, policy.threshold),
    meanCell(perChild.value, isShown),
    meanCell(perReoffender.value, isShown && reoffenders >= policy.leastOfMean),
  ];
}
