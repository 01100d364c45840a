import { validate, version } from 'uuid';
import { deterministicIds } from './deterministic-id.js';

const take = (stream: string, count: number): string[] => {
  const nextId = deterministicIds(stream);
  return Array.from({ length: count }, nextId);
};

describe('deterministicIds', () => {
  it('gives valid version 7 UUIDs', () => {
    for (const id of take('a', 300)) {
      expect(validate(id)).toBe(true);
      expect(version(id)).toBe(7);
    }
  });

  it('increases, also where the counter of a millisecond is used up', () => {
    const ids = take('a', 10_000);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(10_000);
    expect(ids[4096]?.slice(0, 18)).toBe('019b76da-a801-7000');
  });

  it('starts at the first instant of 2026 with the counter at zero', () => {
    expect(parseInt((take('a', 1)[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 0, 1));
  });

  it('is the same for the same stream and another for another', () => {
    expect(take('a', 50)).toEqual(take('a', 50));
    const others = new Set(take('b', 50));
    expect(take('a', 50).some((id) => others.has(id))).toBe(false);
  });
});
