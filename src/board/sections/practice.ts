import { type ProtectedShare, protectShare } from '../../disclosure/protect-share.js';
import { protectParts } from '../../disclosure/protect-tables.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { ConcordanceSummaryDto } from '../../practice/dto/concordance.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { shareCell } from '../show/cells.js';
import { both, SHARE } from '../show/words.js';

type Measures = Pick<
  ConcordanceSummaryDto,
  'concordance' | 'orphanSessions' | 'untrainedSessions' | 'timelyStarts'
>;

const MEASURES: readonly (readonly [keyof Measures, BilingualDto])[] = [
  [
    'concordance',
    both(
      'Needs that come first and were worked on: at least one session of planned work was attended',
      'Anghenion sy’n flaenoriaeth ac y gweithiwyd arnynt: mynychwyd o leiaf un sesiwn o waith a gynlluniwyd',
    ),
  ],
  [
    'timelyStarts',
    both(
      'Planned work that started within 20 working days',
      'Gwaith a gynlluniwyd a ddechreuodd o fewn 20 diwrnod gwaith',
    ),
  ],
  [
    'orphanSessions',
    both('Attended sessions that are in no plan', 'Sesiynau a fynychwyd nad ydynt mewn unrhyw gynllun'),
  ],
  [
    'untrainedSessions',
    both(
      'Sessions that nobody delivered who has the qualifications asked for',
      'Sesiynau na chyflwynodd neb â’r cymwysterau gofynnol',
    ),
  ],
];

/** How far assessment, plan and delivery agree, in the cases that were open on the last day. */
export function practiceTable(summary: Measures, { quarter, dataAsOf, policy }: PackFrame): PackTableDto {
  const parts = protectParts(
    MEASURES.map(([measure]) => ({ n: summary[measure].n, of: summary[measure].of })),
    policy,
  );
  const openOn = quarter.to < dataAsOf ? quarter.to : dataAsOf;
  return {
    id: 'practice',
    title: both('Does the work follow the needs?', 'A yw’r gwaith yn dilyn yr anghenion?'),
    caption: both(
      `Cases that were open on ${openOn}, with all that is recorded of them. N counts needs, pieces of work and sessions, not children.`,
      `Achosion a oedd ar agor ar ${openOn}, gyda phopeth a gofnodwyd amdanynt. Mae N yn cyfrif anghenion, darnau o waith a sesiynau, nid plant.`,
    ),
    measureVersion: 'board-practice-1',
    ...{ from: quarter.from, to: quarter.to },
    rowsAre: both('Measure', 'Mesur'),
    columns: [SHARE],
    rows: MEASURES.map(([, heading], index) => {
      const part = parts[index] as (typeof parts)[number];
      const share: ProtectedShare = protectShare(part.n, part.of, policy);
      return { heading, cells: [shareCell(share, policy.threshold)] };
    }),
    notes: [],
    picture: null,
    nothingLeft: parts.every(({ of }) => of.value === null),
  };
}
