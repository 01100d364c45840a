import { ROLE_IN_PLAN } from '../../../migrations/data/plan-codes.js';
import type { PlanAction } from '../../planning/plan-action.entity.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import { toPlainDate } from '../day-number.js';
import type { Draw } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import { CHILD_WORDS } from './data/child-words.js';
import type { ToldCase } from './told-case.js';

const WITH_ROLE = 0.92;
const WITH_DUE_DAY = 0.85;
const WITH_DONE_WHEN = 0.7;
const IN_CHILDS_WORDS = 0.62;
const COPY_GIVEN = 0.75;
const USUAL_WEEKS = 8;
const RATIONALE =
  'The child works better outdoors with one worker than in the sessions of the entry (synthetic).';

/** The role that mostly answers for work of an agency: the first that the code set names. */
const ROLE_OF = new Map(
  [...ROLE_IN_PLAN].reverse().map(({ code, attributes }) => [String(attributes.agency), code]),
);

const doneWhen = ({ sessionsPlanned }: PlanAction): string =>
  sessionsPlanned === null
    ? 'Can say what has changed and who to turn to.'
    : `Has come to ${Math.max(1, Math.ceil(sessionsPlanned * 0.75))} of ${sessionsPlanned} sessions and can say what has changed.`;

function detail(row: PlanAction, { story, versions }: ToldCase, draw: Draw): void {
  const work = versions.get(row.interventionVersionId ?? '');
  const startDue = toDayNumber(row.startDueOn ?? row.plannedOn);
  if (draw.chance(WITH_ROLE)) row.responsibleRole = ROLE_OF.get(row.responsibleAgency) ?? null;
  if (draw.chance(WITH_DUE_DAY)) {
    row.dueOn = toPlainDate(startDue + 7 * (work?.version.durationWeeks ?? USUAL_WEEKS));
  }
  if (draw.chance(WITH_DONE_WHEN)) row.doneWhen = doneWhen(row);
  if (draw.chance(IN_CHILDS_WORDS)) {
    const language = story.language === 'cy' ? 'cy' : 'en';
    row.childWordedWhy = CHILD_WORDS[row.needAreaCode]?.[language] ?? null;
    row.childWordedLanguage = row.childWordedWhy === null ? null : language;
  }
  const copied = toDayNumber(row.plannedOn) + draw.whole(0, 10);
  if (row.childWordedWhy !== null && copied <= story.lastDay && draw.chance(COPY_GIVEN)) {
    row.copyGivenOn = toPlainDate(copied);
  }
}

/** Says of planned work who answers for it, until when, and why in the child's words; of a bespoke piece, its grounds. */
export function detailPlan(told: ToldCase, { draw }: RowWriter): void {
  for (const row of told.planActions) {
    if (toDayNumber(row.plannedOn) < told.since) continue;
    detail(row, told, draw);
    if (row.bespokeDescription === null) continue;
    const parent = [...told.versions.values()].find(({ needs }) =>
      needs.some(({ needAreaCode }) => needAreaCode === row.needAreaCode),
    );
    row.parentInterventionId = parent?.version.interventionId ?? null;
    row.bespokeRationale = parent ? RATIONALE : null;
  }
}
