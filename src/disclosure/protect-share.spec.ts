import { DEFAULT_POLICY } from './policy.js';
import { hiddenCount, protectCount, shownCount } from './protected-count.js';
import { mayShowMean, protectShare, shownShare } from './protect-share.js';

const share = (n: number, of: number) =>
  protectShare(protectCount(n, DEFAULT_POLICY), protectCount(of, DEFAULT_POLICY), DEFAULT_POLICY);

describe('R169 a share follows its base', () => {
  it('whole percentages below 100, one decimal from there', () => {
    expect(share(13, 31)).toMatchObject({ value: 0.42, withheld: null });
    expect(share(137, 310)).toMatchObject({ value: 0.442, lower: 0.388, upper: 0.498, withheld: null });
  });

  it.each([
    ['a small number', 4, 60, 'NUMERATOR_HIDDEN'],
    ['a small base', 5, 29, 'SMALL_BASE'],
    ['a hidden base', 1, 4, 'DENOMINATOR_HIDDEN'],
    ['all but a few', 57, 60, 'REMAINDER_SMALL'],
    ['everybody', 60, 60, 'EVERYBODY'],
    ['nobody to have a share of', 0, 0, 'NOBODY'],
  ])('none of %s', (_what, n, of, withheld) => {
    expect(share(n, of)).toMatchObject({ value: null, lower: null, upper: null, withheld });
  });

  it('what a share would tell is not told by its number', () => {
    expect(share(57, 60).numerator).toEqual(hiddenCount('secondary'));
    expect(share(60, 60).numerator).toEqual(hiddenCount('secondary'));
    expect(share(5, 29).numerator).toEqual(shownCount(5));
  });

  it('none of nobody: 0 of 60 is shown', () => {
    expect(share(0, 60)).toMatchObject({ value: 0, withheld: null, numerator: shownCount(0) });
  });

  it('true values for those entitled', () => {
    expect(shownShare(57, 60)).toMatchObject({ value: 0.95, numerator: shownCount(57), withheld: null });
    expect(shownShare(0, 0)).toMatchObject({ value: null, withheld: 'NOBODY' });
  });

  it('a mean from ten children on', () => {
    expect(mayShowMean(shownCount(9), DEFAULT_POLICY)).toBe(false);
    expect(mayShowMean(shownCount(10), DEFAULT_POLICY)).toBe(true);
    expect(mayShowMean(hiddenCount('secondary'), DEFAULT_POLICY)).toBe(false);
  });
});
