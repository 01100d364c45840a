import fc from 'fast-check';
import { type Answer, ANSWERS, scoreOf, scoreOfCounts } from './score.js';

const answers = fc.array(fc.constantFrom(...ANSWERS));

describe('R29 the score of answers', () => {
  it.each<[Answer[], number | null, number]>([
    [['YES', 'YES', 'NO'], 2 / 3, 3],
    [['YES', 'NA', 'NA'], 1, 1],
    [['NO', 'NA'], 0, 1],
    [['NA', 'NA'], null, 0],
    [[], null, 0],
  ])('of %j is %s over %i applicable', (given, score, applicable) => {
    expect(scoreOf(given)).toMatchObject({ score, applicable });
  });

  it('says why there is none, and never takes none for zero', () => {
    expect(scoreOf(['NA'])).toEqual({
      ...{ yes: 0, no: 0, notApplicable: 1, applicable: 0 },
      ...{ score: null, reason: 'NOTHING_APPLICABLE' },
    });
    expect(scoreOf(['NO']).reason).toBeNull();
  });

  it('gives the published shares where yes and no are summed over cases: 67, 76, 71, 85 and 71 %', () => {
    const pooled = ([yes, no]: [number, number]) =>
      Math.round(100 * (scoreOfCounts(yes, no, 9).score ?? NaN));
    const counts: [number, number][] = [
      [94, 46],
      [106, 34],
      [99, 41],
      [119, 21],
      [100, 40],
    ];
    expect(counts.map(pooled)).toEqual([67, 76, 71, 85, 71]);
  });

  it('does not change with what is not applicable, and is that of the sums', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [first, second, both] = [scoreOf(one), scoreOf(other), scoreOf([...one, ...other])];
        expect(scoreOf([...one, 'NA']).score).toBe(first.score);
        expect(both).toEqual(
          scoreOfCounts(
            first.yes + second.yes,
            first.no + second.no,
            first.notApplicable + second.notApplicable,
          ),
        );
      }),
    );
  });
});
