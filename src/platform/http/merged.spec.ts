import { merged } from './merged.js';

describe('merged', () => {
  it('keeps what is left out, empties what is null, and takes nothing else', () => {
    const changes = { a: undefined, b: null, c: 0, extra: 'x' };
    expect(merged<{ a: number; b: number | null; c: number }>({ a: 1, b: 2, c: 3 }, changes)).toEqual({
      a: 1,
      b: null,
      c: 0,
    });
  });
});
