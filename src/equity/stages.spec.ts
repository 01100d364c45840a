import fc from 'fast-check';
import { furthest, PLACES, placeOf, STAGES } from './stages.js';

const NOTHING = { planned: false, started: false, running: false, completed: false, outcome: null };
const STARTED = { ...NOTHING, planned: true, started: true };

describe('R90 how far work on a need came', () => {
  it.each([
    ['NOT_OFFERED', NOTHING],
    ['OFFERED', { ...NOTHING, planned: true }],
    ['RUNNING', { ...STARTED, running: true }],
    ['ENDED_EARLY', STARTED],
    ['COMPLETED_NOT_KNOWN', { ...STARTED, completed: true }],
    ['COMPLETED_NOT_IMPROVED', { ...STARTED, completed: true, outcome: 'SAME' }],
    ['COMPLETED_NOT_IMPROVED', { ...STARTED, completed: true, outcome: 'HIGHER' }],
    ['IMPROVED', { ...STARTED, completed: true, outcome: 'LOWER' }],
  ] as const)('%s', (place, work) => {
    expect(placeOf(work)).toBe(place);
  });

  it('is the furthest of all the needs of a child', () => {
    expect(furthest(['OFFERED', 'IMPROVED', 'NOT_OFFERED'])).toBe('IMPROVED');
    expect(furthest(['ENDED_EARLY', 'RUNNING'])).toBe('RUNNING');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PLACES), { minLength: 1 }), (places) => {
        expect(places).toContain(furthest(places));
        expect(furthest([...places].reverse())).toBe(furthest(places));
      }),
    );
  });

  it('lets nobody have what they could not have had', () => {
    for (const { had, couldHave } of STAGES) {
      expect(had.filter((place) => !couldHave.includes(place))).toEqual([]);
      expect(had.length).toBeLessThan(couldHave.length);
    }
  });
});
