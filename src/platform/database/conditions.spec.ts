import { listOf, ofService, whereAll } from './conditions.js';

describe('whereAll', () => {
  it('joins what was asked for, and leaves out what was not', () => {
    expect(
      whereAll([
        ['a = :a', { a: 1 }],
        ['b = :b', { b: undefined }],
        ['c = :c', { c: null }],
        null,
        ['d IS NULL'],
        ['e = :e', { e: false }],
      ]),
    ).toEqual({ where: 'a = :a AND d IS NULL AND e = :e', parameters: { a: 1, e: false } });
  });
});

describe('ofService', () => {
  it('names the service of the rows, or else of the parent that they are reached by', () => {
    const parent = { table: 'case_record', key: 'case_id' };
    expect(ofService('d', 's', { ...parent, id: undefined })).toEqual([
      'd.service_id = :serviceId',
      { serviceId: 's' },
    ]);
    expect(ofService('d', 's', { ...parent, id: 'c' })).toEqual([
      'd.case_id = (SELECT id FROM case_record WHERE id = :case_id AND service_id = :serviceId)',
      { serviceId: 's', case_id: 'c' },
    ]);
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
