import { quarterBefore, quarterOf, quarterWith } from './quarter.js';

describe('a quarter', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2024-Q2', '2024-04-01', '2024-06-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s is from %s to %s', (name, from, to) => {
    expect(quarterOf(name)).toEqual({ name, from, to });
    expect(quarterWith(to).name).toBe(name);
  });

  it('comes after another', () => {
    expect(quarterBefore(quarterOf('2026-Q1')).name).toBe('2025-Q4');
  });
});
