import { conditionsGiven, listOf } from './conditions.js';

describe('conditionsGiven', () => {
  const conditions = ['a = :a', 'b >= :b', '(c, d) < (:c, :d)', 'e IS NULL'];

  it('keeps a condition where all of its parameters have a value, null and false among them', () => {
    expect(conditionsGiven(conditions, { a: 1, b: undefined, c: 2 })).toBe('a = :a AND e IS NULL');
    expect(conditionsGiven(conditions, { a: false, b: null, c: 2, d: 0 })).toBe(
      'a = :a AND b >= :b AND (c, d) < (:c, :d) AND e IS NULL',
    );
  });
});

describe('listOf', () => {
  it('names every value', () => {
    expect(listOf(['x'])).toEqual({ list: ':v0', parameters: { v0: 'x' } });
    expect(listOf(['x', 'y'])).toEqual({ list: ':v0, :v1', parameters: { v0: 'x', v1: 'y' } });
  });

  it('fills up to a power of two with the last value', () => {
    const { list, parameters } = listOf(['x', 'y', 'z']);
    expect(list).toBe(':v0, :v1, :v2, :v3');
    expect(parameters).toEqual({ v0: 'x', v1: 'y', v2: 'z', v3: 'z' });
    expect(Object.keys(listOf(Array<string>(500).fill('x')).parameters)).toHaveLength(512);
  });

  it('refuses an empty list', () => {
    expect(() => listOf([])).toThrow(RangeError);
  });
});
