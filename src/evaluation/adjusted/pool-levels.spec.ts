import { POOLED, poolLevels } from './pool-levels.js';

/** A column of levels by place with as many children untreated and treated as said. */
function column(levels: string[], sides: [code: number, untreated: number, treated: number][]) {
  const codes: number[] = [];
  const treated: number[] = [];
  for (const [code, without, starters] of sides) {
    codes.push(...Array<number>(without + starters).fill(code));
    treated.push(...Array<number>(without).fill(0), ...Array<number>(starters).fill(1));
  }
  return { category: { codes: Int32Array.from(codes), levels }, treated: Float64Array.from(treated) };
}

describe('poolLevels', () => {
  it('leaves levels that both sides have', () => {
    const { category, treated } = column(
      ['A', 'B'],
      [
        [0, 9, 5],
        [1, 5, 5],
        [-1, 5, 5],
      ],
    );
    expect(poolLevels(category, treated)).toEqual(category);
  });

  it('puts together what a side has too few of, and rare missing values with it', () => {
    const { category, treated } = column(
      ['A', 'B', 'C'],
      [
        [0, 4, 90],
        [1, 20, 20],
        [2, 0, 30],
        [-1, 3, 0],
      ],
    );
    const pooled = poolLevels(category, treated);
    expect(pooled.levels).toEqual(['B', POOLED]);
    const counts = [0, 0];
    for (const code of pooled.codes) counts[code]!++;
    expect(counts).toEqual([40, 4 + 90 + 30 + 3]);
  });
});
