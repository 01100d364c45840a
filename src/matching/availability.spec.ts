import { availabilityOf, availabilityPoints, type SupplyFacts } from './availability.js';

const NOTHING: SupplyFacts = {
  ...{ places: null, taken: 0, waitWeeks: null },
  ...{ deliverers: null, inLanguage: null, providerArea: null },
};
const outcomes = (changes: Partial<SupplyFacts>, language: string | null = 'cy') =>
  Object.fromEntries(
    availabilityOf({ ...NOTHING, ...changes }, language).map(({ code, outcome }) => [code, outcome]),
  );

describe('R63 R118 availabilityOf', () => {
  it('takes nothing for granted where nothing is recorded', () => {
    expect(outcomes({})).toEqual({
      PLACES: 'UNKNOWN',
      WAIT: 'UNKNOWN',
      DELIVERER: 'UNKNOWN',
      DELIVERER_LANGUAGE: 'UNKNOWN',
      LOCATION: 'UNKNOWN',
    });
  });

  it.each([
    [{ places: 8, taken: 7 }, 'PLACES', 'MET'],
    [{ places: 8, taken: 8 }, 'PLACES', 'NOT_MET'],
    [{ places: 0, taken: 0 }, 'PLACES', 'NOT_MET'],
    [{ waitWeeks: 0 }, 'WAIT', 'MET'],
    [{ waitWeeks: 4 }, 'WAIT', 'MET'],
    [{ waitWeeks: 5 }, 'WAIT', 'NOT_MET'],
    [{ deliverers: 1, inLanguage: 0 }, 'DELIVERER', 'MET'],
    [{ deliverers: 0, inLanguage: 0 }, 'DELIVERER', 'NOT_MET'],
    [{ deliverers: 3, inLanguage: 1 }, 'DELIVERER_LANGUAGE', 'MET'],
    [{ deliverers: 3, inLanguage: 0 }, 'DELIVERER_LANGUAGE', 'NOT_MET'],
    [{ providerArea: 'SAME' }, 'LOCATION', 'MET'],
    [{ providerArea: 'WHOLE_SERVICE' }, 'LOCATION', 'MET'],
    [{ providerArea: 'ANOTHER' }, 'LOCATION', 'NOT_MET'],
  ] as [Partial<SupplyFacts>, string, string][])('%j: %s %s', (changes, code, outcome) => {
    expect(outcomes(changes)[code]).toBe(outcome);
  });

  it('explains each in both languages', () => {
    const full = { places: 8, taken: 7, waitWeeks: 2, deliverers: 3, inLanguage: 1 };
    for (const supply of [NOTHING, { ...full, providerArea: 'ANOTHER' as const }]) {
      for (const { explanation } of availabilityOf(supply, 'cy')) {
        expect([explanation.en, explanation.cy]).toEqual([
          expect.stringMatching(/\.$/),
          expect.stringMatching(/\.$/),
        ]);
        expect(explanation.cy).not.toBe(explanation.en);
      }
    }
    const welsh = availabilityOf({ ...NOTHING, deliverers: 3, inLanguage: 1 }, 'cy')[3];
    expect(welsh?.explanation.en).toBe('Workers who may deliver it in Welsh today: 1.');
    const notAsked = availabilityOf({ ...NOTHING, deliverers: 3 }, null)[3];
    expect(notAsked?.explanation.en).toContain('has not been asked');
  });
});

describe('availabilityPoints', () => {
  it('gives two for what is there, one for what is not known, none for what is not', () => {
    expect(availabilityPoints(NOTHING)).toBe(5);
    const there: SupplyFacts = {
      ...{ places: 8, taken: 7, waitWeeks: 2 },
      ...{ deliverers: 3, inLanguage: 1, providerArea: 'SAME' },
    };
    expect(availabilityPoints(there)).toBe(10);
    expect(availabilityPoints({ ...there, taken: 8, waitWeeks: null })).toBe(7);
  });
});
