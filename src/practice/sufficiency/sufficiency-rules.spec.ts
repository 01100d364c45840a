import { judgementFaults } from './sufficiency-rules.js';

describe('R47 a judgement of sufficiency', () => {
  it.each([
    ['2026-03-10', '2026-03-10', []],
    ['2026-03-10', '2026-03-11', ['/needAreaCode NEED_NOT_ASSESSED']],
    ['2026-03-10', null, ['/needAreaCode NEED_NOT_ASSESSED']],
    ['2026-03-01', '2026-02-01', ['/judgedOn BEFORE_CASE']],
    ['2026-11-27', '2026-03-10', []],
    ['2026-11-28', '2026-03-10', ['/judgedOn DATE_IN_FUTURE']],
  ])('on %s of a need assessed on %s has the faults %j', (judgedOn, firstAssessedOn, expected) => {
    const faults = judgementFaults({ judgedOn, firstAssessedOn }, '2026-03-02', '2026-11-27');
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });
});
