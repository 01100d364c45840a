import { revealing } from './revealed.js';

const some = (from: number, to: number) => ({
  children: new Set(Array.from({ length: to - from }, (_, at) => `child ${from + at}`)),
});
const together = (...sets: { children: ReadonlySet<string> }[]) => ({
  children: new Set(sets.flatMap(({ children }) => [...children])),
});

describe('S20 two releases that together tell of few children', () => {
  it('R169 one holds two children more than the other', () => {
    expect(revealing([some(0, 40)], [some(0, 42)], 5)).toEqual([0]);
    expect(revealing([some(0, 42)], [some(0, 40)], 5)).toEqual([0]);
  });

  it('not where five came, nor where some came and some left', () => {
    expect(revealing([some(0, 40)], [some(0, 45)], 5)).toEqual([]);
    expect(revealing([some(0, 40)], [some(2, 42)], 5)).toEqual([]);
    expect(revealing([some(0, 40)], [some(0, 40)], 5)).toEqual([]);
  });

  it('by three counts that no two of them tell', () => {
    const [a, b, few] = [some(0, 20), some(20, 40), some(40, 43)];
    // a + b is known by its parts; all of them less both parts are three children.
    expect(revealing([a, b], [together(a, b, few)], 5)).toEqual([0]);
    expect(revealing([a], [together(a, b, few)], 5)).toEqual([]);
  });

  it('by a sum of sums: no count holds another', () => {
    const [a, b, c, few] = [some(0, 20), some(20, 40), some(40, 60), some(60, 62)];
    const known = [together(a, b), together(b, c)];
    // (a + b) + (b + c) − (a + c + few) − 2 b: only once b is known too.
    expect(revealing(known, [together(a, c, few)], 5)).toEqual([]);
    expect(revealing([...known, b], [together(a, c, few)], 5)).toEqual([0]);
  });

  it('shows as many as it may: the one that tells is named, what was told before is not', () => {
    const known = [some(0, 40), some(0, 42)];
    expect(revealing(known, [some(0, 42), some(100, 130), some(100, 133)], 5)).toEqual([2]);
  });

  it('by a threshold of 10', () => {
    expect(revealing([some(0, 40)], [some(0, 47)], 5)).toEqual([]);
    expect(revealing([some(0, 40)], [some(0, 47)], 10)).toEqual([0]);
  });
});
