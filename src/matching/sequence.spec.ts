import type { EligibilityRule } from '../catalogue/eligibility/eligibility-rule.js';
import type { CurrentWork } from './current-work.js';
import { sequenceNotes } from './sequence.js';

const work = (kind: CurrentWork['kind'], code: string | null, ...needAreaCodes: string[]): CurrentWork => ({
  kind,
  id: 'x',
  code,
  title: { en: `Title of ${code}`, cy: `Teitl ${code}` },
  needAreaCodes,
  since: '2026-03-01',
});
const completed = (operator: EligibilityRule['operator'], ...codes: string[]): EligibilityRule => ({
  ...{ field: 'COMPLETED', operator, codes, number: null, needArea: null },
  ...{ reasonEn: null, reasonCy: null },
});

const notes = (current: CurrentWork[], eligibility: EligibilityRule[] = [], done: string[] = []) =>
  sequenceNotes(
    {
      code: 'X',
      needs: [
        { needAreaCode: 'ETE', target: 'PRIMARY' },
        { needAreaCode: 'LIF', target: 'SECONDARY' },
      ],
      eligibility,
    },
    {
      child: { completed: done },
      work: current,
      titleOf: (code) => ({ en: `Title of ${code}`, cy: `Teitl ${code}` }),
    },
  ).map(({ code, explanation }) => `${code} ${explanation.en}`);

describe('R145 sequenceNotes', () => {
  it.each([
    ['nothing goes on', [], [], [], []],
    [
      'planned already',
      [work('PLANNED', 'X', 'ETE')],
      [],
      [],
      ['ALREADY_PLANNED This has been planned since 2026-03-01, and nobody has been enrolled on it.'],
    ],
    [
      'other work for the primary need, running and planned',
      [work('RUNNING', 'A', 'ETE', 'EMH'), work('PLANNED', 'B', 'ETE'), work('PLANNED', null, 'ETE')],
      [],
      [],
      [
        'SAME_NEED Other work answers the same need already: running: Title of A; planned: Title of B, Title of null.',
      ],
    ],
    ['other work for a secondary need', [work('RUNNING', 'A', 'LIF')], [], [], []],
    [
      'what has to come first',
      [],
      [completed('IS_ALL_OF', 'A', 'B')],
      ['A'],
      ['DO_FIRST Complete first: Title of B.'],
    ],
    [
      'one of several has to come first',
      [],
      [completed('IS_ANY_OF', 'A', 'B')],
      [],
      ['DO_FIRST Complete one of these first: Title of A, Title of B.'],
    ],
    ['one of several came first', [], [completed('IS_ANY_OF', 'A', 'B')], ['B'], []],
    ['nothing may have come first', [], [completed('IS_NONE_OF', 'A')], ['A'], []],
  ] as [string, CurrentWork[], EligibilityRule[], string[], string[]][])(
    '%s',
    (_case, current, rules, done, expected) => {
      expect(notes(current, rules, done)).toEqual(expected);
    },
  );
});
