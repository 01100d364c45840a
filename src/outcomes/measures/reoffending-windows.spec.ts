import fc from 'fast-check';
import { addDays, addMonthsClamped } from '../../platform/calendar/plain-date.js';
import { mature, provenReoffending, type OffenceRecord } from './proven-reoffending.js';

const INDEX = '2015-01-10';
const LATER = '2017-01-01';

const measure = (offences: OffenceRecord[], asOf: string) =>
  provenReoffending({ indexDate: INDEX, asOf, offences });

describe('a leap day as index date: follow-up to 2017-02-28, proof to 2017-08-29', () => {
  it.each([
    ['2017-02-27', '2017-08-28', 'REOFFENDED'],
    ['2017-02-28', '2017-08-28', 'NO_PROVEN_REOFFENCE'],
    ['2017-02-27', '2017-08-29', 'NO_PROVEN_REOFFENCE'],
  ])('offence %s proven %s: %s', (committed, proven, status) => {
    const offence: OffenceRecord = {
      offenceDate: committed,
      breach: false,
      recordable: true,
      seriousness: null,
      outcomes: [{ outcome: 'CONVICTION', outcomeDate: proven, appealStatus: null }],
    };
    const followUp = { indexDate: '2016-02-29', asOf: '2018-01-01', offences: [offence] };
    expect(provenReoffending(followUp).status).toBe(status);
  });

  it('is mature on 2017-08-29 and not the day before', () => {
    expect(mature('2016-02-29', '2017-08-28')).toBe(false);
    expect(mature('2016-02-29', '2017-08-29')).toBe(true);
  });
});

describe('invariants', () => {
  const day = (span: number) => fc.integer({ min: -200, max: span }).map((days) => addDays(INDEX, days));
  const record = fc.record({
    offenceDate: day(600),
    breach: fc.boolean(),
    recordable: fc.boolean(),
    seriousness: fc.option(fc.integer({ min: 1, max: 8 })),
    outcomes: fc.array(
      fc.record({
        outcome: fc.constantFrom('CONVICTION', 'YOUTH_CAUTION', 'NFA', 'CHARGED', 'OUTCOME_22'),
        outcomeDate: day(800),
        appealStatus: fc.constantFrom(null, 'Changed on appeal', 'UNSUCCESSFUL'),
      }),
      { maxLength: 3 },
    ),
  });

  it('depends neither on the order of offences nor on anything after the date of knowledge', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), day(800), (offences, asOf) => {
        const result = measure(offences, asOf);
        const known = offences
          .filter(({ offenceDate }) => offenceDate <= asOf)
          .map((one) => ({
            ...one,
            outcomes: one.outcomes.filter(({ outcomeDate }) => outcomeDate <= asOf),
          }));
        expect(measure([...offences].reverse(), asOf)).toEqual(result);
        expect(measure(known, asOf)).toEqual(result);
      }),
    );
  });

  it('only ever adds reoffences as time passes, and stops at 18 months', () => {
    const end = addMonthsClamped(INDEX, 18);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), day(800), (offences, asOf) => {
        expect(measure(offences, asOf).reoffences).toBeLessThanOrEqual(measure(offences, end).reoffences);
        expect(measure(offences, LATER).reoffences).toBe(measure(offences, end).reoffences);
        expect(measure(offences, asOf).mature).toBe(mature(INDEX, asOf));
      }),
    );
  });
});
