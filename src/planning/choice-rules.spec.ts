import { choiceFaults } from './choice-rules.js';

const MISSING = ['/otherChoiceReason OTHER_CHOICE_REASON_MISSING'];
const NOT_TAKEN = ['/otherChoiceReason OTHER_CHOICE_REASON_NOT_TAKEN'];

describe('R63 R118 choiceFaults', () => {
  it.each([
    ['no advice, no reason', false, null, 'A', null, []],
    ['no advice, a reason', false, null, 'A', 'NO_PLACES', NOT_TAKEN],
    ['as advised', true, 'A', 'A', null, []],
    ['as advised, a reason', true, 'A', 'A', 'NO_PLACES', NOT_TAKEN],
    ['otherwise, with a reason', true, 'A', 'B', 'NO_PLACES', []],
    ['otherwise, without a reason', true, 'A', 'B', null, MISSING],
    ['bespoke instead, without a reason', true, 'A', null, null, MISSING],
    ['bespoke instead, with a reason', true, 'A', null, 'CHILD_PREFERENCE', []],
    ['nothing was advised for the need', true, null, 'B', null, []],
    ['nothing was advised for the need, a reason', true, null, 'B', 'NO_PLACES', NOT_TAKEN],
  ])('%s', (_case, cites, advisedInterventionId, plannedInterventionId, otherChoiceReason, expected) => {
    const faults = choiceFaults({ cites, advisedInterventionId, plannedInterventionId, otherChoiceReason });
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });
});
