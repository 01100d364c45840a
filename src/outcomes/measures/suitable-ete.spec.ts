import fc from 'fast-check';
import {
  fullTimeShortfall,
  fullTimeThreshold,
  hoursBand,
  suitableEteOn,
  type EteSpell,
} from './suitable-ete.js';

const ON = '2017-03-01';
const spell = (other: Partial<EteSpell> = {}): EteSpell => ({
  startDate: '2017-01-09',
  endDate: null,
  suitability: 'SUITABLE',
  hoursOffered: 20,
  hoursAttended: 12,
  ...other,
});
const nothing = { suitable: null, hoursOffered: null, hoursAttended: null, spells: 0 };

describe('suitableEteOn', () => {
  it.each([
    ['one suitable placement', [spell()], true],
    ['two suitable placements', [spell(), spell()], true],
    ['one unsuitable placement', [spell({ suitability: 'UNSUITABLE' })], false],
    ['a suitable and an unsuitable one', [spell(), spell({ suitability: 'UNSUITABLE' })], false],
    ['a suitable and an unknown one', [spell(), spell({ suitability: 'UNKNOWN' })], false],
    ['a suitable one and one that nobody judged', [spell(), spell({ suitability: null })], true],
    [
      'a suitable one and an unsuitable one that has ended',
      [spell(), spell({ suitability: 'UNSUITABLE', endDate: '2017-02-28' })],
      true,
    ],
  ])('%s: suitable is %s', (_what, spells, suitable) => {
    expect(suitableEteOn(spells, ON).suitable).toBe(suitable);
  });

  it.each([
    ['no placement', []],
    ['a placement that nobody judged', [spell({ suitability: null })]],
    ['a placement that has ended', [spell({ endDate: '2017-02-28' })]],
    ['a placement that starts tomorrow', [spell({ startDate: '2017-03-02' })]],
  ])('%s: no answer, and not "no"', (_what, spells) => {
    expect(suitableEteOn(spells, ON)).toEqual(nothing);
  });

  it.each([
    ['starts that day', { startDate: ON }],
    ['ends that day', { endDate: ON }],
    ['has no end', { endDate: null }],
    ['ends on the date that means none', { endDate: '1900-01-01' }],
  ])('counts a placement that %s', (_what, dates) => {
    expect(suitableEteOn([spell(dates)], ON).spells).toBe(1);
  });

  it('sums hours over concurrent placements', () => {
    const spells = [spell(), spell({ hoursOffered: 5, hoursAttended: 0 }), spell({ suitability: null })];
    expect(suitableEteOn(spells, ON)).toEqual({
      suitable: true,
      hoursOffered: 25,
      hoursAttended: 12,
      spells: 2,
    });
  });

  it('does not know a sum of which a part is unknown', () => {
    const spells = [spell(), spell({ hoursAttended: null })];
    expect(suitableEteOn(spells, ON)).toEqual({
      suitable: true,
      hoursOffered: 40,
      hoursAttended: null,
      spells: 2,
    });
  });

  it('refuses impossible hours', () => {
    expect(() => suitableEteOn([spell({ hoursOffered: -1 })], ON)).toThrow(RangeError);
    expect(() => suitableEteOn([spell({ hoursAttended: NaN })], ON)).toThrow(RangeError);
  });

  it('does not depend on the order of placements, and no further placement makes a child suitable', () => {
    const any = fc.record({
      startDate: fc.constantFrom('2017-01-09', '2017-03-01', '2017-03-02'),
      endDate: fc.constantFrom(null, '1900-01-01', '2017-02-28', '2017-03-01'),
      suitability: fc.constantFrom('SUITABLE' as const, 'UNSUITABLE' as const, 'UNKNOWN' as const, null),
      hoursOffered: fc.option(fc.integer({ min: 0, max: 40 })),
      hoursAttended: fc.option(fc.integer({ min: 0, max: 40 })),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), any, (spells, another) => {
        const result = suitableEteOn(spells, ON);
        expect(suitableEteOn([...spells].reverse(), ON)).toEqual(result);
        if (result.suitable === false) expect(suitableEteOn([...spells, another], ON).suitable).toBe(false);
      }),
    );
  });
});

describe('hours', () => {
  it.each([
    ['2000-09-01', '2017-06-30', 25],
    ['2000-09-01', '2017-07-01', 16],
    ['2001-07-15', '2017-07-01', 16],
  ])('born %s, full time on %s is %d hours a week', (dateOfBirth, on, hours) => {
    expect(fullTimeThreshold(dateOfBirth, on)).toBe(hours);
  });

  it.each([
    [24.5, '2017-06-30', 0.5],
    [25, '2017-06-30', 0],
    [30, '2017-06-30', 0],
    [0, '2017-06-30', 25],
    [15, '2017-07-01', 1],
    [16, '2017-07-01', 0],
    [null, '2017-06-30', null],
  ])('R125 an offer of %s hours on %s falls short by %s', (hours, on, shortfall) => {
    expect(fullTimeShortfall(hours, '2000-09-01', on)).toBe(shortfall);
  });

  it.each([
    [null, null],
    [0, '0'],
    [0.5, '1-15'],
    [1, '1-15'],
    [15, '1-15'],
    [15.5, '1-15'],
    [16, '16-24'],
    [24.9, '16-24'],
    [25, '25+'],
    [40, '25+'],
  ])('%s hours are in band %s', (hours, band) => {
    expect(hoursBand(hours)).toBe(band);
  });

  it('refuses impossible hours', () => {
    expect(() => hoursBand(-1)).toThrow(RangeError);
    expect(() => fullTimeShortfall(Infinity, '2000-09-01', ON)).toThrow(RangeError);
  });
});
