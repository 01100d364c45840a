import { onSupport, rowsKept } from './on-support.js';

const category = (codes: number[], levels: string[]) => ({ codes: Int32Array.from(codes), levels });

describe('the common support of a comparison', () => {
  it('keeps those of whose kind both sides have somebody, and no others', () => {
    const treated = Float64Array.from([1, 0, 0, 1, 0]);
    const sex = category([0, 0, 1, 2, 2], ['M', 'F', 'X']);
    expect([...onSupport(treated, [sex])]).toEqual([1, 1, 0, 1, 1]);
  });

  it('goes on until nobody more has to go', () => {
    // Without the only A to compare with, nobody is left who is P, so that the treated P go too.
    const treated = Float64Array.from([0, 1, 1, 0]);
    const first = category([0, 1, 1, 1], ['A', 'B']);
    const second = category([0, 0, 1, 1], ['P', 'Q']);
    expect([...onSupport(treated, [first, second])]).toEqual([0, 0, 1, 1]);
  });

  it('takes a missing value for a kind', () => {
    const treated = Float64Array.from([1, 0, 0]);
    expect([...onSupport(treated, [Float64Array.from([12, 13, NaN])])]).toEqual([1, 1, 0]);
    expect([...onSupport(treated, [category([0, 0, -1], ['M'])])]).toEqual([1, 1, 0]);
  });

  it('drops the levels that nobody has any more', () => {
    const kept = Uint8Array.from([1, 0, 1, 1]);
    expect(rowsKept(category([0, 1, 2, -1], ['M', 'F', 'X']), kept)).toEqual(
      category([0, 1, -1], ['M', 'X']),
    );
    expect(rowsKept(Float64Array.from([1, 2, 3, 4]), kept)).toEqual(Float64Array.from([1, 3, 4]));
  });
});
