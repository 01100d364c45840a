import fc from 'fast-check';
import { type ReadPair, readingOf } from './reading.js';

const AREAS = [
  { en: 'Here', cy: 'Yma' },
  { en: 'There', cy: 'Acw' },
] as const;

const pair = (first: number, second: number): ReadPair => ({
  first,
  second,
  asText: [first.toFixed(2), second.toFixed(2)],
});

const read = (share: ReadPair, often: ReadPair) => readingOf(AREAS, share, often);

describe('R98 where a gap in reoffending lies', () => {
  it.each([
    [
      pair(0.43, 0.38),
      pair(3.23, 3.3),
      /^More children .* about as often .* how many children reoffend, not/,
    ],
    [
      pair(0.33, 0.38),
      pair(3.3, 3.3),
      /^Fewer children .* about as often .* how many children reoffend, not/,
    ],
    [pair(0.38, 0.38), pair(4, 3.3), /^About as many .* more often .* how often each does, not/],
    [pair(0.38, 0.38), pair(2, 3.3), /^About as many .* less often .* how often each does, not/],
    [pair(0.43, 0.38), pair(4, 3.3), /^More children .* more often \(4\.00 and 3\.30 reoffences\)\.$/],
    [pair(0.38, 0.38), pair(3.3, 3.3), /^About as many .* about as often \(3\.30 and 3\.30 reoffences\)\.$/],
  ])('of %j and %j', (share, often, expected) => {
    expect(read(share, often).en).toMatch(expected);
  });

  it('is told the other way round from the other side', () => {
    const value = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const often = pair(3, 3);
        const starts = [read(pair(one, other), often), read(pair(other, one), often)].map(
          ({ en }) => en.split(' ')[0],
        );
        expect(starts.filter((word) => word === 'More').length).toBeLessThanOrEqual(1);
        expect(starts.filter((word) => word === 'Fewer').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
