import type { DefinedFigure } from './comparable-figures.js';
import { funnelOf } from './funnel-position.js';

const figure = (value: number, denominator: number | null, unit = 'PROPORTION'): DefinedFigure =>
  ({ row: { value, denominator }, definition: { unit } }) as unknown as DefinedFigure;
const place = (value: number, denominator: number | null, target = 0.379, unit?: string) =>
  funnelOf({ first: figure(value, denominator, unit), second: figure(target, null, unit) });

describe('R1 where an area lies in a funnel around the country', () => {
  it('has the limits of an area of its size', () => {
    // 0.379 ± 1.96 √(0.379 × 0.621 / 235), and ± 3.09.
    const found = place(0.434, 235);
    expect(found?.lower95).toBeCloseTo(0.31697, 5);
    expect(found?.upper95).toBeCloseTo(0.44103, 5);
    expect(found?.lower998).toBeCloseTo(0.2812037, 7);
    expect(found?.upper998).toBeCloseTo(0.4767963, 7);
  });

  it.each([
    ['WITHIN', 0.434, 235],
    ['ABOVE_95', 0.45, 235],
    ['ABOVE_998', 0.48, 235],
    ['BELOW_95', 0.3, 235],
    ['BELOW_998', 0.28, 235],
    // The same share of more children is less likely to be chance.
    ['ABOVE_998', 0.434, 2_350],
  ])('R164 tells %s', (position, value, children) => {
    expect(place(value, children)?.position).toBe(position);
  });

  it('says nothing without the number of children, of too few, or of what is no share', () => {
    expect(place(0.434, null)).toBeNull();
    expect(place(0.5, 13)).toBeNull();
    expect(place(1.4, 235, 1.25, 'PER_CHILD')).toBeNull();
  });
});
