import { DEFAULT_AUDIT_FORM, DEFAULT_AUDIT_QUESTIONS } from '../../../migrations/data/audit-form.js';
import type { CaseAudit } from '../../quality/audits/case-audit.entity.js';
import type { Answer } from '../../quality/score.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import { AUDIT_ACTIONS } from './data/audit-words.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import type { Turns } from './turns.js';

/** Two in three of what could be judged was done well enough, as the inspection of 2017 found. */
const ANSWERED: Weights<Answer> = [
  ['YES', 60],
  ['NO', 29],
  ['NA', 11],
];
/** Where the inspection found the work enough in most cases. The shares are invented. */
const MOSTLY_ENOUGH = new Set(['LIV', 'ETE', 'THB', 'SUB']);
const SUFFICIENT = { mostly: 0.78, otherwise: 0.52 };
const MENDED = 0.65;
const MOST_ACTIONS = 2;
const DUE_DAYS = 28;
const DONE = 0.7;
/** How long a case has run before it is audited, and before it is audited again. */
const LEAST_DAYS = 45;
const AGAIN_AFTER_DAYS = 70;

/** The questions of the form that ships, with the ids that its migration gives them. */
const QUESTIONS = DEFAULT_AUDIT_QUESTIONS.map(([domain, code, textEn], index) => ({
  ...{ domain, code, textEn },
  id: `${DEFAULT_AUDIT_FORM.id.slice(0, -3)}${String(index + 101)}`,
}));

interface Audited {
  audit: CaseAudit;
  answers: Answer[];
}

function writeAudit(
  day: DayNumber,
  follows: Audited | null,
  told: ToldCase,
  staff: Staff,
  writer: RowWriter,
): Audited {
  const { draw, rows } = writer;
  const audit: CaseAudit = {
    caseId: told.caseRecord.id,
    formId: DEFAULT_AUDIT_FORM.id,
    auditorId: staff.reviewerId,
    auditedOn: toPlainDate(day),
    setting: told.caseRecord.setting,
    sampleId: null,
    followsId: follows?.audit.id ?? null,
    words: null,
    ...writer.owned(day),
  };
  rows.audits.push(audit);
  const answers = QUESTIONS.map(({ id: questionId }, index) => {
    const earlier = follows?.answers[index];
    const answer = earlier === undefined ? draw.weighted(ANSWERED) : again(earlier, draw.chance(MENDED));
    rows.auditAnswers.push({
      auditId: audit.id,
      questionId,
      answer,
      words: null,
      ...writer.alongside(audit),
    });
    return answer;
  });
  const areas = new Set(told.planActions.map(({ needAreaCode }) => needAreaCode));
  for (const needAreaCode of areas) {
    const enough = draw.chance(MOSTLY_ENOUGH.has(needAreaCode) ? SUFFICIENT.mostly : SUFFICIENT.otherwise);
    rows.sufficiency.push({
      caseId: audit.caseId,
      needAreaCode,
      judgement: enough ? 'SUFFICIENT' : 'INSUFFICIENT',
      words: null,
      judgedOn: audit.auditedOn,
      judgedById: null,
      auditId: audit.id,
      ...writer.alongside(audit),
    });
  }
  return { audit, answers };
}

const again = (earlier: Answer, mended: boolean): Answer => (earlier === 'NO' && mended ? 'YES' : earlier);

/** What is to be done about what an audit did not find, by somebody of the team of the case. */
function writeActions(
  { audit, answers }: Audited,
  day: DayNumber,
  told: ToldCase,
  staff: Staff,
  writer: RowWriter,
): void {
  const { draw, rows } = writer;
  const team = staff.workers.filter(({ teamId }) => teamId !== null && teamId === told.caseRecord.teamId);
  const missed = QUESTIONS.filter((_, index) => answers[index] === 'NO').slice(0, MOST_ACTIONS);
  for (const { domain, textEn } of missed) {
    const owner = team[draw.whole(0, Math.max(0, team.length - 1))];
    const done = day + draw.whole(7, DUE_DAYS + 14);
    rows.qualityActions.push({
      caseId: audit.caseId,
      auditId: audit.id,
      observationId: null,
      finding: `Answered no: ${textEn}`,
      action: AUDIT_ACTIONS[domain] ?? '',
      qualification: null,
      ownerId: owner?.id ?? staff.reviewerId,
      dueOn: toPlainDate(day + DUE_DAYS),
      doneOn: done <= told.story.asOf && draw.chance(DONE) ? toPlainDate(done) : null,
      rowVersion: 1,
      ...writer.alongside(audit),
    });
  }
}

/** Writes the audit of a case whose turn it is, what is to be done about it, and the audit after that. */
export function writeAudits(told: ToldCase, staff: Staff, turns: Turns, writer: RowWriter): void {
  const { story, since } = told;
  const from = Math.max(story.opened + LEAST_DAYS, since);
  if (from > story.lastDay || !turns.next()) return;
  const day = Math.min(from + writer.draw.whole(0, 30), story.lastDay);
  const first = writeAudit(day, null, told, staff, writer);
  writeActions(first, day, told, staff, writer);
  const next = day + AGAIN_AFTER_DAYS + writer.draw.whole(0, 30);
  if (next <= story.asOf) writeAudit(next, first, told, staff, writer);
}
