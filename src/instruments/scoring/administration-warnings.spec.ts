import { type AdministrationTiming, administrationWarnings } from './administration-warnings.js';

const codes = (changes: Partial<AdministrationTiming>) =>
  administrationWarnings({
    timepoint: 'T0',
    measuredOn: '2025-03-01',
    deliveryId: 'one',
    firstSessionOn: '2025-03-10',
    endedOn: '2025-06-01',
    assisted: 'NO',
    consented: 'YES',
    ...changes,
  }).map(({ code }) => code);

describe('R155 what to bear in mind of a measure', () => {
  it.each<[Partial<AdministrationTiming>, string[]]>([
    [{}, []],
    [{ measuredOn: '2025-02-24' }, []],
    [{ measuredOn: '2025-02-23' }, ['T0_FAR_FROM_FIRST_SESSION']],
    [{ measuredOn: '2025-03-24' }, []],
    [{ measuredOn: '2025-03-25' }, ['T0_FAR_FROM_FIRST_SESSION']],
    [{ firstSessionOn: null }, []],
    [{ timepoint: 'T1', measuredOn: '2025-06-01' }, []],
    [{ timepoint: 'T1', measuredOn: '2025-06-22' }, []],
    [{ timepoint: 'T1', measuredOn: '2025-06-23' }, ['T1_LATE']],
    [{ timepoint: 'T1', measuredOn: '2025-05-31' }, ['T1_BEFORE_END']],
    [{ timepoint: 'T1', endedOn: null }, ['T1_BEFORE_END']],
    [{ timepoint: 'T2', measuredOn: '2026-06-01' }, []],
    [{ deliveryId: null, firstSessionOn: null, endedOn: null }, ['NO_DELIVERY']],
    [{ assisted: 'YES', consented: null }, ['ASSISTED', 'CONSENT_NOT_NOTED']],
    [{ assisted: null, consented: 'NO' }, ['CONSENT_NOT_GIVEN']],
  ])('%j', (changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('says it in English and in Welsh', () => {
    const all = administrationWarnings({
      ...{ timepoint: 'T1', measuredOn: '2025-08-01', deliveryId: 'one', firstSessionOn: null },
      ...{ endedOn: '2025-06-01', assisted: 'YES', consented: null },
    });
    expect(all).toHaveLength(3);
    for (const { en, cy } of all) expect(en).not.toBe(cy);
  });
});
