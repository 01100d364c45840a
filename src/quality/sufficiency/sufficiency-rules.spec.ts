import { assessedFaults, judgedOnFaults } from './sufficiency-rules.js';

describe('R47 judging whether what was done for a need was enough', () => {
  it.each([
    ['2026-02-01', []],
    ['2026-01-31', ['BEFORE_CASE']],
    ['2026-11-28', ['DATE_IN_FUTURE']],
  ])('on %s', (judgedOn, codes) => {
    expect(judgedOnFaults(judgedOn, '2026-02-01', '2026-11-27').map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-03-01', 0],
    ['2026-03-02', 1],
    [undefined, 1],
  ])('of a need that was first assessed on %s', (firstAssessedOn, count) => {
    expect(assessedFaults('/needAreaCode', firstAssessedOn, '2026-03-01')).toHaveLength(count);
  });
});
