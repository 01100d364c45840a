import { isUsable, resourceFaults } from './resource-rules.js';

const facts = { url: 'https://example.org', archiveReference: null, moduleCode: null, modules: ['M1', 'M2'] };
const codesOf = (change: object) => resourceFaults({ ...facts, ...change }).map(({ code }) => code);

describe('resources', () => {
  it('R49 have a place, and a module that the version has', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ url: null, archiveReference: 'Box 12', moduleCode: 'M2' })).toEqual([]);
    expect(codesOf({ url: null, moduleCode: 'M3' })).toEqual(['PLACE_MISSING', 'UNKNOWN_MODULE']);
    expect(codesOf({ moduleCode: 'M1', modules: [] })).toEqual(['UNKNOWN_MODULE']);
  });

  it.each([
    [null, null, true],
    [null, '2026-03-31', true],
    [null, '2026-03-30', false],
    ['2026-04-01', null, true],
    ['2026-03-31', null, false],
    ['2026-03-31', '2030-01-01', false],
  ])(
    'R49 withdrawn on %s with a licence until %s: usable on 31 March 2026: %s',
    (withdrawnOn, licenceEndsOn, usable) => {
      expect(isUsable({ withdrawnOn, licenceEndsOn }, '2026-03-31')).toBe(usable);
    },
  );
});
