import { caseAuditFaults } from './case-audit-rules.js';

const answers = (...questions: string[]) => ({ answers: questions.map((question) => ({ question })) });
const faultsOf = (changes: object): string[] =>
  caseAuditFaults(
    { auditedOn: '2026-03-01', ...answers('ONE', 'TWO'), ...changes },
    ['ONE', 'TWO'],
    '2026-01-05',
    '2026-06-01',
  ).map(({ pointer, code }) => `${pointer} ${code}`);

describe('R29 rules on an audit of a case', () => {
  it.each([
    [{}, []],
    [answers('TWO', 'ONE'), []],
    [answers('ONE'), ['/answers ANSWER_MISSING']],
    [answers('ONE', 'TWO', 'THREE'), ['/answers/2/question UNKNOWN_QUESTION']],
    [answers('ONE', 'TWO', 'ONE'), ['/answers/2/question REPEATED_ANSWER']],
    [{ auditedOn: '2026-01-04' }, ['/auditedOn BEFORE_CASE']],
    [{ auditedOn: '2026-06-02' }, ['/auditedOn DATE_IN_FUTURE']],
    [{ needs: [{ needAreaCode: 'ETE' }, { needAreaCode: 'ETE' }] }, ['/needs/1/needAreaCode REPEATED_NEED']],
  ])('%j', (changes, expected) => {
    expect(faultsOf(changes)).toEqual(expected);
  });
});
