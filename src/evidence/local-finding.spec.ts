import type { ClaimingResult } from '../evaluation/evaluation-lookup.js';
import { localFindingOf } from './local-finding.js';

const run = (lower: number | null, upper: number | null, met = true): ClaimingResult =>
  ({
    design: 'D2',
    reoffending: { gate: { met, reasons: [] } },
    claimed: {
      basis: 'NONE',
      estimate: lower === null || upper === null ? null : (lower + upper) / 2,
      lower,
      upper,
      children: 200,
    },
  }) as unknown as ClaimingResult;

describe('what an evidence item takes from a run', () => {
  it.each([
    [-0.3, -0.1, 'FAVOURABLE'],
    [0.1, 0.3, 'ADVERSE'],
    [-0.1, 0.1, 'INCONCLUSIVE'],
    [-0.2, 0, 'INCONCLUSIVE'],
    [0, 0.2, 'INCONCLUSIVE'],
  ])('R21 reads a difference from %d to %d as %s', (lower, upper, direction) => {
    const found = localFindingOf(run(lower, upper));
    expect(found).toMatchObject({ rating: 'D2', direction });
    expect(found.effect).toEqual({
      ...{ metric: 'RISK_DIFFERENCE', low: lower, high: upper, n: 200 },
      value: (lower + upper) / 2,
    });
  });

  it.each([
    ['too few children to compare', run(-0.3, -0.1, false)],
    ['a difference that cannot be computed', run(null, null)],
  ])('R21 finds nothing in %s, and carries no figures on', (_name, result) => {
    expect(localFindingOf(result)).toMatchObject({ direction: 'INCONCLUSIVE', effect: null });
  });
});
