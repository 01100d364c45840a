import type { CommissioningDecisionDto } from '../../commissioning/dto/commissioning-decision.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both, dayOrNone, labelled, yesOrNo } from '../show/words.js';
import { openFirst } from './open-first.js';

const UNDECIDED = both('Nobody has decided', 'Nid oes neb wedi penderfynu');

/** Decisions that are due, and what was decided. */
export function decisionsTable(
  decisions: readonly CommissioningDecisionDto[],
  outcomeOf: (code: string) => BilingualDto,
  { quarter }: PackFrame,
): PackTableDto {
  return {
    id: 'decisions',
    title: both(
      'Decisions due, and what was decided',
      'Penderfyniadau sydd i’w gwneud, a’r hyn a benderfynwyd',
    ),
    caption: both(
      'Questions of commissioning that were put to the board, with the day by which an answer was due: not decided, or decided in the year up to the end of the quarter.',
      'Cwestiynau comisiynu a roddwyd gerbron y bwrdd, gyda’r diwrnod yr oedd ateb i’w roi: heb eu penderfynu, neu wedi’u penderfynu yn y flwyddyn hyd at ddiwedd y chwarter.',
    ),
    measureVersion: 'board-decisions-1',
    ...{ from: quarter.from, to: quarter.to, rowsAre: both('Question', 'Cwestiwn') },
    columns: [
      both('Due', 'I’w ateb erbyn'),
      both('Overdue?', 'Yn hwyr?'),
      both('Decided', 'Penderfyniad'),
      both('On', 'Ar'),
      both('To be looked at again', 'I’w ailystyried'),
    ],
    rows: openFirst(decisions, ({ decidedOn: endedOn, responseDueOn: dueOn }) => ({
      endedOn,
      dueOn,
    })).map((decision) => ({
      heading: labelled(decision.title, null),
      cells: [
        labelled(decision.responseDueOn, null),
        yesOrNo(decision.overdue),
        decision.outcome === null ? UNDECIDED : outcomeOf(decision.outcome),
        dayOrNone(decision.decidedOn),
        dayOrNone(decision.reviewDueOn),
      ].map(textCell),
    })),
    notes:
      decisions.length > 0 ? [] : [both('Nothing was put to the board.', 'Ni roddwyd dim gerbron y bwrdd.')],
    picture: null,
    nothingLeft: false,
  };
}
