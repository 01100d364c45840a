import { type InterventionFacts, interventionFaults } from './intervention-rules.js';

const sound: InterventionFacts = {
  needs: [
    { needAreaCode: 'ETE', target: 'PRIMARY' },
    { needAreaCode: 'LIF', target: 'SECONDARY' },
  ],
  ageMin: 10,
  ageMax: 17,
  sexes: [],
  settings: ['COMMUNITY'],
  languages: ['en', 'cy'],
  impactEvaluable: true,
};

const faultsOf = (change: Partial<InterventionFacts>): string[] =>
  interventionFaults({ ...sound, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('interventionFaults', () => {
  it('finds nothing wrong with a sound entry, nor with one open to a single age', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ ageMin: 17, ageMax: 17 })).toEqual([]);
  });

  it('asks for a primary need only where impact is to be evaluated', () => {
    const secondary = [{ needAreaCode: 'ETE', target: 'SECONDARY' as const }];
    expect(faultsOf({ needs: secondary })).toEqual(['/needs NO_PRIMARY_NEED']);
    expect(faultsOf({ needs: [] })).toEqual(['/needs NO_PRIMARY_NEED']);
    expect(faultsOf({ needs: [], impactEvaluable: false })).toEqual([]);
  });

  it('points at every repeat, in whichever target it comes', () => {
    const needs = ['ETE', 'LIF', 'ETE', 'ETE'].map((needAreaCode, index) => ({
      needAreaCode,
      target: index === 0 ? ('PRIMARY' as const) : ('SECONDARY' as const),
    }));
    expect(faultsOf({ needs })).toEqual([
      '/needs/2/needAreaCode REPEATED_NEED_AREA',
      '/needs/3/needAreaCode REPEATED_NEED_AREA',
    ]);
    expect(faultsOf({ languages: ['cy', 'cy'] })).toEqual(['/languages/1 REPEATED_VALUE']);
    expect(faultsOf({ sexes: ['FEMALE', 'FEMALE'] })).toEqual(['/sexes/1 REPEATED_VALUE']);
  });

  it('names every fault at once', () => {
    expect(faultsOf({ settings: [], languages: [], needs: [], ageMin: 18, ageMax: 17 })).toEqual([
      '/settings EMPTY_LIST',
      '/languages EMPTY_LIST',
      '/needs NO_PRIMARY_NEED',
      '/ageMax AGE_RANGE_EMPTY',
    ]);
  });
});
