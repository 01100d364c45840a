import fc from 'fast-check';
import { unspeakable } from '../../../test/support/bench.js';
import { ADJUSTED, evaluateMadeUp, madeUpCohort } from '../../../test/support/made-up-cohort.js';
import type { EvaluationOutcome } from './evaluation-outcome.js';

const REOFFENDING = { children: 3000, seed: 3, effect: 0.6, confounding: 0.8, eteEffect: 1.8 };
const cohort = madeUpCohort(REOFFENDING);
const given = ADJUSTED;

describe('the outcome of an evaluation', () => {
  it.each([
    ['REOFFENDING_FREQUENCY', 'RATE_RATIO', 0.6],
    ['TIME_TO_REOFFENCE', 'HAZARD_RATIO', 0.6],
  ] as const)(
    'R107 R157 of %s finds the known %s behind what sends children there, by weights and by pairs',
    async (outcome, measure, truth) => {
      for (const method of ['WEIGHTING', 'MATCHING'] as const) {
        const { claimed, design, statement } = await evaluateMadeUp(cohort, { ...given, method, outcome });
        expect(design).toBe('D3');
        expect(claimed).toMatchObject({ outcome, measure, basis: method, direction: 'FAVOURABLE' });
        // Pairs leave some of what sends children there, and the hazard ratio of a group is nearer to 1 than that of a child.
        expect(Math.abs(claimed.estimate! - truth)).toBeLessThan(0.08);
        expect(claimed.lower!).toBeLessThan(claimed.estimate!);
        expect(claimed.minimumDetectable!).toBeLessThan(1 - claimed.estimate!);
        expect(statement.en).toMatch(/below 1 is better\. The intervention was associated/);
        expect(statement.cy).toContain('mae llai nag 1 yn well');
      }
      const plain = (await evaluateMadeUp(cohort, { outcome, landmarkWeeks: 8 })).claimed;
      expect(plain).toMatchObject({ outcome, measure, basis: 'NONE' });
      expect(plain.estimate!).toBeGreaterThan(0.75);
    },
  );

  it('R107 R124 reads more suitable education, training or employment as better', async () => {
    const better = await evaluateMadeUp(cohort, {
      ...given,
      method: 'WEIGHTING',
      outcome: 'SUITABLE_ETE_AT_END',
    });
    expect(better.claimed).toMatchObject({ measure: 'RISK_DIFFERENCE', direction: 'FAVOURABLE' });
    expect(better.claimed.lower!).toBeGreaterThan(0);
    expect(better.claimed.estimate).toBe(better.adjusted?.weighting?.estimate);
    expect(better.notes.map(({ code }) => code)).toContain('ORDER_ENDED');
    expect(better.statement.en).toMatch(/were in suitable education.* More is better here/);
    const worse = madeUpCohort({ ...REOFFENDING, eteEffect: 0.4 });
    const adverse = await evaluateMadeUp(worse, { outcome: 'SUITABLE_ETE_AT_END', landmarkWeeks: 8 });
    expect(adverse.claimed).toMatchObject({ direction: 'ADVERSE', basis: 'NONE' });
    expect(adverse.claimed.children).toBe(
      adverse.ete.started.ordersEnded + adverse.ete.comparison.ordersEnded,
    );
  });

  it('R107 uses the negative binomial model where few children have many reoffences', async () => {
    const spread = cohort.map((member, i) => (i % 5 === 0 ? member : { ...member, offences: [] }));
    const { claimed } = await evaluateMadeUp(spread, { outcome: 'REOFFENDING_FREQUENCY' });
    expect(claimed.method).toMatch(/Negative binomial/);
  });

  it('R107 claims nothing of too few children, in whatever outcome, and sends no NaN', async () => {
    const outcomes: EvaluationOutcome[] = [
      'PROVEN_REOFFENDING',
      'REOFFENDING_FREQUENCY',
      'TIME_TO_REOFFENCE',
      'SUITABLE_ETE_AT_END',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...outcomes),
        fc.constantFrom('NONE' as const, 'WEIGHTING' as const, 'MATCHING' as const),
        fc.integer({ min: 0, max: 80 }),
        fc.constantFrom(0, 0.2, 0.5, 1),
        fc.constantFrom(0, 0.3, 5),
        fc.integer({ min: 1, max: 1000 }),
        async (outcome, method, children, starting, offences, seed) => {
          const few = madeUpCohort({
            ...REOFFENDING,
            children,
            starting: Math.min(starting, 0.999),
            offences,
            seed,
          });
          const adjusted = method === 'NONE' ? {} : given;
          const result = await evaluateMadeUp(few, { ...adjusted, method, outcome });
          expect(unspeakable(result)).toEqual([]);
          expect(result.statement.en + result.statement.cy).not.toMatch(/NaN|Infinity|undefined/);
          if (['D0', 'D1'].includes(result.design)) {
            expect(result.claimed.direction).toBeNull();
            expect(result.statement.en).toMatch(/^Descriptive only/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
