import type { GapEscalationDto } from '../../commissioning/dto/gap-escalation.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both, dayOrNone, labelled, NEED_AREA, NONE, yesOrNo } from '../show/words.js';
import { openFirst } from './open-first.js';

const UNANSWERED = both('No answer yet', 'Dim ateb eto');

/** Gaps that partners were asked to close, and what they answered. */
export function escalationsTable(
  escalations: readonly GapEscalationDto[],
  { responseOf, needOf }: Readonly<Record<'responseOf' | 'needOf', (code: string) => BilingualDto>>,
  { quarter }: PackFrame,
): PackTableDto {
  return {
    id: 'escalations',
    title: both('Gaps that partners were asked to close', 'Bylchau y gofynnwyd i bartneriaid eu cau'),
    caption: both(
      'What partner organisations were asked for: not answered, or answered in the year up to the end of the quarter; those whose answer is overdue first, on the day on which these figures were taken. What they wrote is left out: nobody has looked at it for small numbers.',
      'Yr hyn y gofynnwyd i sefydliadau partner amdano: heb ei ateb, neu wedi’i ateb yn y flwyddyn hyd at ddiwedd y chwarter; y rhai y mae eu hateb yn hwyr yn gyntaf, ar y diwrnod y cymerwyd y ffigurau hyn. Gadewir allan yr hyn a ysgrifennwyd ganddynt: nid oes neb wedi edrych arno am rifau bach.',
    ),
    measureVersion: 'board-escalations-1',
    ...{ from: quarter.from, to: quarter.to, rowsAre: both('Asked for', 'Gofynnwyd am') },
    columns: [
      both('Partner', 'Partner'),
      NEED_AREA,
      both('Asked on', 'Gofynnwyd ar'),
      both('Answer due', 'Ateb erbyn'),
      both('Overdue?', 'Yn hwyr?'),
      both('Answer', 'Ateb'),
      both('Answered on', 'Atebwyd ar'),
    ],
    rows: openFirst(escalations, ({ respondedOn: endedOn, responseDueOn: dueOn }) => ({
      endedOn,
      dueOn,
    })).map((one) => ({
      heading: labelled(one.asked, null),
      cells: [
        labelled(one.partner, null),
        one.needAreaCode === null ? NONE : needOf(one.needAreaCode),
        labelled(one.escalatedOn, null),
        labelled(one.responseDueOn, null),
        yesOrNo(one.overdue),
        one.response === null ? UNANSWERED : responseOf(one.response),
        dayOrNone(one.respondedOn),
      ].map(textCell),
    })),
    notes: escalations.length > 0 ? [] : [both('No partner was asked.', 'Ni ofynnwyd i unrhyw bartner.')],
    picture: null,
    nothingLeft: false,
  };
}
