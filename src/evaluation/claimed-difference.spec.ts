import type { Adjusted } from './adjusted/adjust.js';
import { claimedDifference } from './claimed-difference.js';
import type { ReoffendingComparisonDto } from './dto/reoffending.dto.js';

const plain = {
  started: { mature: 60 },
  comparison: { mature: 140 },
  riskDifferenceScore: { estimate: -0.2, lower: -0.3, upper: -0.1 },
} as unknown as ReoffendingComparisonDto;

const adjusted = {
  result: {
    n: { treated: 58, comparison: 100 },
    weighting: { estimate: -0.05, lower: -0.15, upper: 0.05 },
    matching: { estimate: -0.07, lower: -0.2, upper: 0.06, pairs: 50 },
  },
} as unknown as Adjusted;

describe('the difference that a claim rests on', () => {
  it.each([
    ['D3', 'WEIGHTING', { basis: 'WEIGHTING', estimate: -0.05, lower: -0.15, upper: 0.05, children: 158 }],
    ['D3', 'MATCHING', { basis: 'MATCHING', estimate: -0.07, lower: -0.2, upper: 0.06, children: 100 }],
    ['D2', 'WEIGHTING', { basis: 'NONE', estimate: -0.2, lower: -0.3, upper: -0.1, children: 200 }],
    ['D2', 'NONE', { basis: 'NONE', estimate: -0.2, lower: -0.3, upper: -0.1, children: 200 }],
  ] as const)('R21 of %s by %s', (design, method, expected) => {
    expect(claimedDifference(design, method, adjusted, plain)).toEqual(expected);
  });

  it('R21 is the plain one where nothing could be adjusted', () => {
    const failed: Adjusted = {
      result: null,
      leftOut: { covariates: [], started: 0, comparison: 0 },
      fault: 'Alike.',
    };
    expect(claimedDifference('D2', 'WEIGHTING', failed, plain).basis).toBe('NONE');
  });
});
