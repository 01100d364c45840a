import { DEFAULT_POLICY } from './policy.js';
import { protectSteps } from './protect-steps.js';

describe('R43 a funnel does not tell who fell out where they are few', () => {
  it.each([
    ['many at each step', [90, 60, 40, 20], [90, 60, 40, 20]],
    ['few lost at one', [90, 87, 40, 20], [90, null, 40, 20]],
    ['few lost at two together', [90, 88, 86, 20], [90, null, null, 20]],
    ['few left', [90, 20, 3, 1], [90, 20, null, null]],
    ['nobody lost, nobody left', [20, 20, 0, 0], [20, null, 0, 0]],
    ['few to begin with', [4, 2, 0, 0], [null, null, 0, 0]],
  ])('%s', (_what, counts, shown) => {
    expect(protectSteps(counts, DEFAULT_POLICY).map(({ value }) => value)).toEqual(shown);
  });

  it('takes no step that is wider than the one before', () => {
    expect(() => protectSteps([3, 4], DEFAULT_POLICY)).toThrow(RangeError);
  });
});
