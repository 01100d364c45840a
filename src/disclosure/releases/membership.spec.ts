import { keyOfChild, packMembership, unpackMembership } from './membership.js';

describe('S20 who is in the counts of a release', () => {
  const ids = Array.from({ length: 19 }, (_, at) => `0193a1b2-7c3d-7e4f-8a5b-0000000000${10 + at}`);
  const keys = ids.map(keyOfChild);
  const where = { group: 'EMH', table: 'needs', row: 'Mental health', column: 'n' };
  const counts = [
    { ...where, children: new Set(keys.slice(0, 9)) },
    { ...where, column: 'N', children: new Set(keys) },
    { ...where, column: 'none', children: new Set<string>() },
  ];

  it('is read as it was kept', () => {
    expect(unpackMembership(packMembership(counts))).toEqual(counts);
    expect(unpackMembership(packMembership([]))).toEqual([]);
  });

  it('R169 names no child', () => {
    const packed = packMembership(counts);
    for (const id of ids) expect(packed).not.toContain(id);
  });
});
