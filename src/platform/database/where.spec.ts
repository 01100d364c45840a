import { whereAll } from './where.js';

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
