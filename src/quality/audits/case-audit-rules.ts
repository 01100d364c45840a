import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on an audit look at. */
export interface CaseAuditFacts {
  auditedOn: PlainDate;
  answers: readonly { question: string }[];
  needs?: readonly { needAreaCode: string }[] | null;
}

/** Faults of an audit of a case that opened on that day, by a form with these questions. */
export function caseAuditFaults(
  { auditedOn, answers, needs }: CaseAuditFacts,
  questions: readonly string[],
  openedOn: PlainDate,
  today: PlainDate,
): FieldFault[] {
  const given = answers.map(({ question }) => question);
  const missing = questions.filter((question) => !given.includes(question));
  const faults: FieldFault[] = [
    ...futureFault('/auditedOn', auditedOn, today),
    ...beforeFault(
      '/auditedOn',
      auditedOn,
      openedOn,
      'BEFORE_CASE',
      'The case had not been opened on this day.',
    ),
  ];
  if (missing.length > 0) {
    const detail = `Answer every question, with NA where one does not apply: ${missing.join(', ')}.`;
    faults.push({ pointer: '/answers', code: 'ANSWER_MISSING', detail });
  }
  given.forEach((question, index) => {
    const pointer = `/answers/${index}/question`;
    if (!questions.includes(question)) {
      const detail = 'The form has no question with this code; see GET /v1/audit-forms.';
      faults.push({ pointer, code: 'UNKNOWN_QUESTION', detail });
    } else if (given.indexOf(question) < index) {
      faults.push({ pointer, code: 'REPEATED_ANSWER', detail: 'The question is answered twice.' });
    }
  });
  const areas = (needs ?? []).map(({ needAreaCode }) => needAreaCode);
  areas.forEach((area, index) => {
    if (areas.indexOf(area) === index) return;
    const detail = 'The need is judged twice.';
    faults.push({ pointer: `/needs/${index}/needAreaCode`, code: 'REPEATED_NEED', detail });
  });
  return faults;
}
