import { etePoint, type Placement, startOf } from './ete-point.js';
import { judgedLevelFaults, levelAt } from './judged-level.js';
import { derivedLevel } from './ladder.js';
import { provisionsOf } from './provision.js';
import { ETE_PROVISION_KINDS } from '../../migrations/data/ete-outcome-codes.js';

const ON = '2026-03-02';
/** Above compulsory school age on that day; the other is not. */
const OLDER = '2009-03-01';
const YOUNGER = '2011-03-01';

const provisions = provisionsOf(
  new Map(
    Object.entries(ETE_PROVISION_KINDS).map(([code, attributes]) => [
      code,
      { serviceId: null, labelEn: code, labelCy: null, attributes },
    ]),
  ),
);
const placed = (
  provisionType: string,
  hoursOffered: number | null,
  other: Partial<Placement> = {},
): Placement => ({
  ...{ provisionType, hoursOffered, hoursAttended: null, startDate: '2026-01-05', endDate: null },
  suitability: 'SUITABLE',
  ...other,
});
const level = (placements: Placement[], born = YOUNGER, awards: string[] = []) => {
  const { level: step, reason } = derivedLevel(etePoint(placements, born, ON), provisions, awards);
  return [step, reason];
};

describe('R122 R124 how far up the ladder a child is', () => {
  it.each<[string, Placement[], string, number | null, string]>([
    ['nothing recorded', [], YOUNGER, null, 'NOTHING_RECORDED'],
    [
      'what starts later',
      [placed('COLLEGE', 16, { startDate: '2026-03-03' })],
      YOUNGER,
      null,
      'NOTHING_RECORDED',
    ],
    ['what has ended', [placed('COLLEGE', 16, { endDate: '2026-03-01' })], YOUNGER, 0, 'NO_PLACEMENT'],
    ['none, recorded as such', [placed('NONE', null)], YOUNGER, 0, 'NO_PLACEMENT'],
    ['no hours attended', [placed('COLLEGE', 16, { hoursAttended: 0 })], OLDER, 0, 'NO_HOURS'],
    ['no hours offered', [placed('COLLEGE', 0)], OLDER, 0, 'NO_HOURS'],
    ['re-engagement', [placed('MENTORING_CIRCLE', 30)], YOUNGER, 2, 'RE_ENGAGEMENT'],
    ['part time at school age', [placed('MAINSTREAM_SCHOOL', 24.75)], YOUNGER, 3, 'PART_TIME'],
    ['as many hours above it', [placed('COLLEGE', 24.75)], OLDER, 5, 'MAINSTREAM_FULL_TIME'],
    [
      'full time in a pupil referral unit',
      [placed('PUPIL_REFERRAL_UNIT', 25)],
      YOUNGER,
      4,
      'ALTERNATIVE_FULL_TIME',
    ],
    ['full time at school', [placed('MAINSTREAM_SCHOOL', 25)], YOUNGER, 5, 'MAINSTREAM_FULL_TIME'],
    ['full time by its name', [placed('SCHOOL_FULL_TIME', null)], YOUNGER, 5, 'MAINSTREAM_FULL_TIME'],
    ['part time by its name', [placed('SCHOOL_PART_TIME', null)], YOUNGER, 3, 'PART_TIME'],
    [
      'a reduced timetable',
      [placed('MAINSTREAM_SCHOOL', 25, { isReduced: true })],
      YOUNGER,
      3,
      'REDUCED_TIMETABLE',
    ],
    ['hours not known', [placed('MAINSTREAM_SCHOOL', null)], YOUNGER, null, 'HOURS_UNKNOWN'],
    [
      'two parts of a week, mostly alternative',
      [placed('PUPIL_REFERRAL_UNIT', 15), placed('COLLEGE', 10)],
      YOUNGER,
      4,
      'ALTERNATIVE_FULL_TIME',
    ],
    [
      'two halves of a week: the lower step',
      [placed('COLLEGE', 12.5), placed('PUPIL_REFERRAL_UNIT', 12.5)],
      YOUNGER,
      4,
      'ALTERNATIVE_FULL_TIME',
    ],
    ['full time at home', [placed('ELECTIVELY_HOME_EDUCATED', 25)], YOUNGER, null, 'KIND_UNCLEAR'],
    ['a code of the service’s own', [placed('OUR_FARM', 25)], YOUNGER, null, 'KIND_UNCLEAR'],
    [
      'a job of 13 weeks to the day',
      [placed('PART_TIME_EMPLOYMENT', 8, { startDate: '2025-12-01' })],
      OLDER,
      6,
      'SUSTAINED_JOB',
    ],
    [
      'a job of a day less',
      [placed('PART_TIME_EMPLOYMENT', 8, { startDate: '2025-12-02' })],
      OLDER,
      3,
      'PART_TIME',
    ],
    [
      'a course as long',
      [placed('TRAINING_COURSE_APPRENTICESHIP', 30, { startDate: '2025-01-06' })],
      OLDER,
      5,
      'MAINSTREAM_FULL_TIME',
    ],
  ])('%s', (_what, placements, born, step, reason) => {
    expect(level(placements, born)).toEqual([step, reason]);
  });

  it.each([
    ['2026-03-02', 6],
    ['2026-03-03', 3],
    ['2025-03-04', 6],
    ['2025-03-03', 3],
  ])('R130 an award achieved on %s: %d', (achievedOn, step) => {
    expect(level([placed('COLLEGE', 8)], OLDER, [achievedOn])[0]).toBe(step);
  });

  it('R130 an award lifts nobody who is in no placement, or in none beyond re-engagement', () => {
    expect(level([placed('NONE', 0)], OLDER, [ON])).toEqual([0, 'NO_PLACEMENT']);
    expect(level([placed('MENTORING_CIRCLE', 3)], OLDER, [ON])).toEqual([2, 'RE_ENGAGEMENT']);
  });
});

describe('R122 a professional’s judgement of a level', () => {
  const derived = { level: 0, reason: 'NO_PLACEMENT' } as const;
  const at = { point: 'END', on: ON, asOf: '2026-12-01' } as const;
  const judged = (judgedOn: string, step: number, point: 'START' | 'END' = 'END') => ({
    point,
    level: step,
    judgedOn,
  });

  it('counts before what follows from records, and the newest counts', () => {
    expect(levelAt(derived, [], at)).toMatchObject({ level: 0, source: 'DERIVED' });
    expect(levelAt(derived, [judged('2026-03-01', 1)], at)).toMatchObject({ level: 1, source: 'JUDGED' });
    expect(levelAt(derived, [judged('2026-03-04', 2), judged('2026-03-01', 1)], at).level).toBe(2);
    expect(levelAt(derived, [judged('2026-03-04', 2), judged('2026-03-04', 1)], at).level).toBe(1);
  });

  it.each([
    ['of another point', judged(ON, 1, 'START')],
    ['too early', judged('2026-02-08', 1)],
    ['too late', judged('2026-03-24', 1)],
    ['after the day of the question', judged('2026-12-02', 1)],
  ])('does not count %s', (_what, judgement) => {
    expect(levelAt(derived, [judgement], at).source).toBe('DERIVED');
  });

  it('says that nothing is known where nothing is', () => {
    const nothing = { level: null, reason: 'NOTHING_RECORDED' } as const;
    expect(levelAt(nothing, [], at)).toMatchObject({ level: null, source: null });
  });

  it.each([
    ['START', '2026-01-26', null, []],
    ['START', '2026-01-27', null, ['NOT_OF_THAT_TIME']],
    ['END', '2026-01-04', null, ['BEFORE_CASE']],
    ['END', '2026-07-01', null, ['DATE_IN_FUTURE']],
    ['END', '2026-06-09', '2026-05-19', []],
    ['END', '2026-01-09', '2026-07-01', []],
    ['END', '2026-06-10', '2026-05-19', ['NOT_OF_THAT_TIME']],
  ] as const)('of the %s on %s of an order that ended on %s', (point, judgedOn, endedOn, codes) => {
    const faults = judgedLevelFaults({ point, judgedOn }, { startsOn: '2026-01-05', endedOn }, '2026-06-30');
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });
});

describe('R122 R125 education, training and employment on a day', () => {
  it('looks at a custodial order from the day before it', () => {
    expect([startOf('2026-01-05', true), startOf('2026-01-05', false)]).toEqual(['2026-01-04', '2026-01-05']);
  });

  it('keeps none apart from not known', () => {
    expect(etePoint([], YOUNGER, ON)).toMatchObject({
      ...{ recorded: false, suitable: null, hoursOffered: null, offeredTime: null, shortfall: null },
    });
    expect(etePoint([placed('COLLEGE', 16, { endDate: '2026-03-01' })], YOUNGER, ON)).toMatchObject({
      ...{
        recorded: true,
        suitable: null,
        hoursOffered: 0,
        offeredBand: '0',
        offeredTime: 'NONE',
        shortfall: 25,
      },
    });
  });

  it('has no entitlement to 25 hours above compulsory school age', () => {
    expect(etePoint([placed('COLLEGE', 10)], OLDER, ON)).toMatchObject({
      ...{ schoolAge: false, shortfall: null, offeredTime: 'PART_TIME', fullTimeHours: 16 },
    });
    expect(etePoint([placed('COLLEGE', 10)], YOUNGER, ON)).toMatchObject({
      ...{ schoolAge: true, shortfall: 15, offeredTime: 'PART_TIME', fullTimeHours: 25 },
    });
  });
});
