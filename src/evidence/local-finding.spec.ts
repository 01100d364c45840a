import type { ClaimingResult } from '../evaluation/evaluation-lookup.js';
import { localFindingOf } from './local-finding.js';

const run = (claimed: Partial<ClaimingResult['claimed']> = {}): ClaimingResult =>
  ({
    design: 'D2',
    claimed: {
      outcome: 'PROVEN_REOFFENDING',
      measure: 'RISK_DIFFERENCE',
      ...{ basis: 'NONE', estimate: -0.2, lower: -0.3, upper: -0.1, children: 200 },
      direction: 'FAVOURABLE',
      ...claimed,
    },
  }) as unknown as ClaimingResult;

describe('what an evidence item takes from a run', () => {
  it('R21 is the outcome, the direction and the figures that the run claims', () => {
    expect(localFindingOf(run())).toEqual({
      rating: 'D2',
      direction: 'FAVOURABLE',
      outcome: 'Proven reoffending within a year / Aildroseddu profedig o fewn blwyddyn',
      effect: { metric: 'RISK_DIFFERENCE', value: -0.2, low: -0.3, high: -0.1, n: 200 },
    });
    const ratio = { outcome: 'REOFFENDING_FREQUENCY', measure: 'RATE_RATIO' } as const;
    const found = localFindingOf(
      run({ ...ratio, direction: 'ADVERSE', estimate: 1.4, lower: 1.1, upper: 1.8 }),
    );
    expect(found).toMatchObject({ direction: 'ADVERSE', effect: { metric: 'RATE_RATIO', value: 1.4 } });
    expect(found.outcome).toContain('Proven reoffences');
  });

  it.each([
    ['too few children to compare', run({ direction: null })],
    [
      'a difference that cannot be computed',
      run({ direction: null, estimate: null, lower: null, upper: null }),
    ],
  ])('R21 finds nothing in %s, and carries no figures on', (_name, result) => {
    expect(localFindingOf(result)).toMatchObject({ direction: 'INCONCLUSIVE', effect: null });
  });
});
