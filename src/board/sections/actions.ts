import type { CommissioningActionDto } from '../../commissioning/dto/commissioning-action.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both, dayOrNone, labelled, yesOrNo } from '../show/words.js';
import { openFirst } from './open-first.js';

/** What is done because of decisions: by whom, until when, and whether somebody looked at what came of it. */
export function actionsTable(
  actions: readonly CommissioningActionDto[],
  stateOf: (code: string) => BilingualDto,
  { quarter }: PackFrame,
): PackTableDto {
  return {
    id: 'actions',
    title: both('Actions, and who owns them', 'Camau gweithredu, a phwy sy’n berchen arnynt'),
    caption: both(
      'What is to be done because of decisions: under way, or ended in the year up to the end of the quarter; those that are overdue first, on the day on which these figures were taken. What was written about progress is left out: nobody has looked at it for small numbers.',
      'Yr hyn sydd i’w wneud oherwydd penderfyniadau: ar waith, neu wedi dod i ben yn y flwyddyn hyd at ddiwedd y chwarter; y rhai hwyr yn gyntaf, ar y diwrnod y cymerwyd y ffigurau hyn. Gadewir allan yr hyn a ysgrifennwyd am gynnydd: nid oes neb wedi edrych arno am rifau bach.',
    ),
    measureVersion: 'board-actions-1',
    ...{ from: quarter.from, to: quarter.to, rowsAre: both('Action', 'Cam gweithredu') },
    columns: [
      both('Owner', 'Perchennog'),
      both('Due', 'I’w wneud erbyn'),
      both('Overdue?', 'Yn hwyr?'),
      both('State', 'Cyflwr'),
      both('Ended on', 'Daeth i ben ar'),
      both('Followed up on', 'Dilynwyd i fyny ar'),
    ],
    rows: openFirst(actions, ({ endedOn, dueOn }) => ({ endedOn, dueOn })).map((action) => ({
      heading: labelled(action.action, null),
      cells: [
        labelled(action.owner, null),
        labelled(action.dueOn, null),
        yesOrNo(action.overdue),
        stateOf(action.state),
        dayOrNone(action.endedOn),
        dayOrNone(action.followedUpOn),
      ].map(textCell),
    })),
    notes: actions.length > 0 ? [] : [both('There is no action.', 'Nid oes cam gweithredu.')],
    picture: null,
    nothingLeft: false,
  };
}
