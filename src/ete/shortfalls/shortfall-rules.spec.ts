import { shortfallOf, shortfallReasons } from './shortfall-rules.js';

describe('R125 who lacks what of the entitlement to 25 hours', () => {
  const full = {
    isRecorded: true,
    placements: 1,
    hoursOffered: 25,
    offersNotKnown: 0,
    attendanceNotKnown: 0,
  };

  it.each([
    ['a full offer', {}, [], 0],
    ['a quarter of an hour less', { hoursOffered: 24.75 }, ['FEWER_THAN_25_HOURS'], 0.25],
    ['no placement', { placements: 0, hoursOffered: 0 }, ['IN_NO_PLACEMENT'], 25],
    ['nothing recorded', { isRecorded: false, placements: 0, hoursOffered: 0 }, ['NOTHING_RECORDED'], null],
    ['an offer that is not known', { offersNotKnown: 1 }, ['OFFER_NOT_KNOWN'], null],
    ['attendance that is not reported', { attendanceNotKnown: 1 }, ['ATTENDANCE_NOT_REPORTED'], 0],
    [
      'too little, of which nobody reports',
      { hoursOffered: 10, attendanceNotKnown: 2 },
      ['FEWER_THAN_25_HOURS', 'ATTENDANCE_NOT_REPORTED'],
      15,
    ],
  ])('%s', (_what, change, reasons, shortfall) => {
    expect(shortfallReasons({ ...full, ...change })).toEqual(reasons);
    expect(shortfallOf({ ...full, ...change })).toBe(shortfall);
  });
});
