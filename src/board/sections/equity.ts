import type { EquityDto, EquityStageDto } from '../../equity/dto/equity.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { PackCellDto, PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { shareCell } from '../show/cells.js';
import { both } from '../show/words.js';

const READINGS: Readonly<Record<'MORE' | 'LESS', BilingualDto>> = {
  MORE: both('more than everybody else', 'mwy na phawb arall'),
  LESS: both('less than everybody else', 'llai na phawb arall'),
};

function stageCell({ share, comparison }: EquityStageDto, threshold: number): PackCellDto {
  const cell = shareCell(share, threshold);
  const reading = comparison?.reading;
  if (reading !== 'MORE' && reading !== 'LESS') return cell;
  const { en, cy } = READINGS[reading];
  return { ...cell, text: both(`${cell.text.en}: ${en}`, `${cell.text.cy}: ${cy}`) };
}

/** What is offered, started, completed and better for whom, of one way of making groups. */
export function equityTable(equity: EquityDto, title: BilingualDto, { policy }: PackFrame): PackTableDto {
  const { breakdown, since, until, statement } = equity;
  const groups = equity.groups.filter(({ children }) => children.value !== 0);
  return {
    id: `equity-${breakdown.toLowerCase().replaceAll('_', '-')}`,
    title,
    caption: both(
      'Children with a need that comes first and a case open in the year. Each share is of those to whom it could come. "More" and "less" are told apart from everybody else at 5% over all comparisons (Benjamini and Hochberg 1995); the rest may be chance, which is not to say that there is no difference. It describes (design D0).',
      'Plant ag angen sy’n flaenoriaeth ac achos ar agor yn y flwyddyn. O’r rhai y gallai ddod iddynt y mae pob cyfran. Gwahaniaethir "mwy" a "llai" oddi wrth bawb arall ar 5% dros bob cymhariaeth (Benjamini a Hochberg 1995); gall y gweddill fod yn siawns, ac nid yw hynny’n golygu nad oes gwahaniaeth. Mae’n disgrifio (dyluniad D0).',
    ),
    measureVersion: 'board-equity-1',
    ...{ from: since, to: until, rowsAre: both('Group', 'Grŵp') },
    columns: (groups[0]?.stages ?? []).map(({ label }) => label),
    rows: groups.map(({ label, stages }) => ({
      heading: label,
      cells: stages.map((stage) => stageCell(stage, policy.threshold)),
    })),
    notes: [statement],
    picture: null,
    nothingLeft: groups.every(({ children }) => children.value === null),
  };
}
