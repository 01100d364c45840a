import { bisect, newtonIncreasing } from './solve.js';

describe('bisect', () => {
  it('finds a root to the last bit, in either direction', () => {
    expect(bisect((x) => x * x < 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(bisect((x) => x * x > 2, 2, 0)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('finds a root next to zero to relative accuracy', () => {
    expect(bisect((x) => x < 1e-20, 0, 1) / 1e-20).toBeCloseTo(1, 12);
  });

  it('never asks about the ends', () => {
    const asked: number[] = [];
    bisect((x) => asked.push(x) > 0, 0, 1);
    expect(asked).not.toContain(0);
    expect(asked).not.toContain(1);
  });
});

describe('newtonIncreasing', () => {
  it('solves a concave function from a start far away', () => {
    const evaluate = (u: number) => ({ value: 1 - Math.exp(-u), slope: Math.exp(-u) });
    expect(newtonIncreasing(evaluate, 30, -100, 100)).toBeCloseTo(0, 14);
  });

  it('falls back on halving where the value is -Infinity', () => {
    const evaluate = (u: number) => ({ value: Math.log(u), slope: 1 / u });
    expect(newtonIncreasing(evaluate, 0, 0, 100)).toBeCloseTo(1, 14);
  });
});
