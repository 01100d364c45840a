import { createRandom } from '../../../statistics/index.js';
import { covariatesOf } from '../../covariates/registry.js';
import { funnelOf, positionOf } from './funnel.js';
import { SiteComparison } from './site-comparison.js';

/** Children of four areas, of whom NORTH has harder ones and WEST does worse than its children explain. */
function compared(children: number, worse: number, withNeed = true) {
  const { uniform } = createRandom(5);
  const sites = new SiteComparison(covariatesOf(withNeed ? ['AGE_AT_INDEX'] : []));
  for (let i = 0; i < children; i++) {
    const area = ['EAST', 'NORTH', 'SOUTH', 'WEST'][i % 4]!;
    const need = uniform() + (area === 'NORTH' ? 1 : 0);
    const logit = -1.5 + 1.6 * need + (area === 'WEST' ? worse : 0);
    const hasStarted = uniform() < 0.5;
    sites.add(area, withNeed ? [need] : [], hasStarted, uniform() < 1 / (1 + Math.exp(-logit)));
  }
  return sites.analysis();
}
const of = (found: ReturnType<typeof compared>, area: string) =>
  found.sites.find(({ deliveryArea }) => deliveryArea === area)!;

describe('areas beside what is expected of their children', () => {
  it('R99 R21 expects more of harder children, and finds the area that does worse than that', () => {
    const found = compared(2000, 1);
    expect(found).toMatchObject({ design: 'D2', reason: null, adjustedFor: ['AGE_AT_INDEX'] });
    expect(of(found, 'NORTH').position).toBe('WITHIN');
    expect(of(found, 'WEST').position).toMatch(/^ABOVE/);
    expect(of(found, 'WEST').lower!).toBeGreaterThan(1);
    // What is expected of all who started is what was seen of them.
    const sum = (field: 'reoffended' | 'expected') =>
      found.sites.reduce((total, site) => total + site[field]!, 0);
    expect(sum('expected')).toBeCloseTo(sum('reoffended'), 6);
    // Without the need of the children it is the hard area that stands out.
    expect(of(compared(2000, 0, false), 'NORTH').position).toMatch(/^ABOVE/);
    expect(of(compared(2000, 0), 'NORTH').position).toBe('WITHIN');
  });

  it('R99 is in the order of the codes, never a ranking', () => {
    const found = compared(2000, 1);
    expect(found.sites.map(({ deliveryArea }) => deliveryArea)).toEqual(['EAST', 'NORTH', 'SOUTH', 'WEST']);
    expect(found.notes.map(({ code }) => code)).toContain('COMPARED_WITH_A_MODEL');
  });

  it('R99 shows no figures of fewer than ten children', () => {
    const found = compared(40, 0);
    expect(found.design).toBe('D0');
    for (const site of found.sites) {
      expect(site).toMatchObject({ reoffended: null, expected: null, ratio: null, position: null });
    }
    expect(compared(0, 0)).toMatchObject({ sites: [], reason: 'EMPTY_DENOMINATOR' });
  });

  it('R99 has the funnel of Spiegelhalter (2005) at an expectation', () => {
    // 100 children of p = 0.4: E = 40, sqrt(24)/40 = 0.12247.
    const funnel = funnelOf(40, 24);
    expect(funnel.lower95).toBeCloseTo(1 - 1.959964 * 0.1224745, 6);
    expect(funnel.upper998).toBeCloseTo(1 + 3.090232 * 0.1224745, 6);
    expect([0.5, 0.7, 1, 1.3, 1.5].map((ratio) => positionOf(ratio, funnel))).toEqual([
      'BELOW_998',
      'BELOW_95',
      'WITHIN',
      'ABOVE_95',
      'ABOVE_998',
    ]);
  });
});
