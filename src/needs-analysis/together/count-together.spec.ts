import { countTogether, type Factors } from './count-together.js';

const children = (count: number, factors: Record<string, boolean>): Factors[] =>
  Array.from({ length: count }, () => new Map(Object.entries(factors)));

describe('R3 needs that go together', () => {
  it('names a pair that is together more often than chance, and one that is less often', () => {
    const caseload = [
      ...children(40, { A: true, B: true, C: false }),
      ...children(10, { A: true, B: false, C: true }),
      ...children(10, { A: false, B: true, C: true }),
      ...children(40, { A: false, B: false, C: true }),
    ];
    const [ab, ac] = countTogether(caseload, ['A', 'B', 'C']);
    expect(ab).toMatchObject({ assessed: 100, withBoth: 40, expected: 25, finding: 'MORE_OFTEN' });
    // (40 x 40) / (10 x 10), and Woolf: exp(ln 16 +- 1.96 sqrt(1/40 + 1/10 + 1/10 + 1/40)).
    expect(ab?.oddsRatio).toMatchObject({ computable: true, value: { estimate: 16 } });
    if (ab?.oddsRatio.computable) expect(ab.oddsRatio.value.lower).toBeCloseTo(6.005, 2);
    expect(ac).toMatchObject({ withBoth: 10, expected: 30, finding: 'LESS_OFTEN', corrected: true });
  });

  it('adjusts for the whole matrix: what one pair alone would show, many do not', () => {
    // Fisher: (2 x 7 x 36 + 2 x 9) / 12870.
    const caseload = [
      ...children(6, { A: true, B: true }),
      ...children(1, { A: true, B: false }),
      ...children(2, { A: false, B: true }),
      ...children(7, { A: false, B: false }),
    ];
    const [alone] = countTogether(caseload, ['A', 'B']);
    expect(alone?.p).toBeCloseTo(522 / 12_870, 10);
    expect(alone?.finding).toBe('MORE_OFTEN');
    const noise = caseload.map((factors, i) => new Map([...factors, ['C', i % 2 === 0], ['D', i % 3 === 0]]));
    const [among] = countTogether(noise, ['A', 'B', 'C', 'D']);
    expect(among).toMatchObject({ p: alone?.p, finding: 'NOT_SHOWN' });
  });

  it('leaves out who was not assessed on one of them: not assessed is not no need', () => {
    const caseload = [...children(3, { A: true, B: true }), ...children(5, { A: true })];
    expect(countTogether(caseload, ['A', 'B'])[0]).toMatchObject({
      assessed: 3,
      finding: 'NOT_COMPUTABLE',
      p: null,
      oddsRatio: { computable: false, reason: 'EMPTY_MARGIN' },
    });
  });
});
