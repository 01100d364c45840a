import { checkFaults, endedBetween, lastingOf, newestCheck, windowOf } from './sustained-rules.js';

const ENDED = '2025-06-30';

describe('R54 whether an outcome lasts after an order', () => {
  it.each([
    [0, '2025-06-30', '2025-06-09', '2025-07-21'],
    [13, '2025-09-29', '2025-09-08', '2025-10-20'],
    [26, '2025-12-29', '2025-12-08', '2026-01-19'],
    [52, '2026-06-29', '2026-06-08', '2026-07-20'],
  ])('%d weeks later is %s, and evidence is of %s to %s', (weeks, dueOn, from, to) => {
    expect(windowOf(ENDED, weeks)).toEqual({ dueOn, from, to });
    expect([endedBetween(weeks, from).to, endedBetween(weeks, to).from]).toEqual([ENDED, ENDED]);
  });

  it.each([
    [true, true, 'SUSTAINED'],
    [true, false, 'NOT_SUSTAINED'],
    [true, null, 'NOT_KNOWN'],
    [true, undefined, 'NOT_KNOWN'],
    [null, true, 'NOT_KNOWN'],
    [false, true, 'NOT_HELD_AT_END'],
    [false, undefined, 'NOT_HELD_AT_END'],
  ] as const)('held at the end: %s, and then: %s: %s', (atEnd, held, lasting) => {
    expect(lastingOf(atEnd, held, { windowTo: '2025-10-20', asOf: '2025-10-21' })).toBe(lasting);
  });

  it('is to come until the window has closed', () => {
    const on = (asOf: string) => lastingOf(true, undefined, { windowTo: '2025-10-20', asOf });
    expect([on('2025-10-20'), on('2025-10-21')]).toEqual(['TO_COME', 'NOT_KNOWN']);
    expect(lastingOf(null, undefined, { windowTo: '2025-10-20', asOf: '2025-10-20' })).toBe('TO_COME');
  });

  it('takes the newest check of that outcome and time, and none whose evidence is of another time', () => {
    const check = (held: boolean | null, change: object = {}) => ({
      ...{ outcome: 'SUITABLE_ETE', weeks: 13, evidenceOn: '2025-09-29', held },
      ...change,
    });
    const at = { outcome: 'SUITABLE_ETE', weeks: 13, endedOn: ENDED };
    const newest = check(false);
    expect(newestCheck([check(true), newest], at)).toBe(newest);
    const others = [
      { weeks: 26 },
      { outcome: 'OTHER' },
      { evidenceOn: '2025-09-07' },
      { evidenceOn: '2025-10-21' },
    ];
    expect(newestCheck([newest, ...others.map((change) => check(true, change))], at)).toBe(newest);
    expect(newestCheck([], at)).toBeNull();
  });

  it.each([
    [{}, {}, []],
    [{ evidenceOn: '2025-09-08' }, {}, []],
    [{ evidenceOn: '2025-09-07' }, {}, ['NOT_OF_THAT_TIME']],
    [{ evidenceOn: '2026-09-29' }, {}, ['DATE_IN_FUTURE', 'NOT_OF_THAT_TIME']],
    [{}, { endedOn: null }, ['ORDER_NOT_ENDED']],
    [{}, { endedOn: '2025-11-29' }, ['ORDER_NOT_ENDED']],
    [{ weeks: 0, evidenceOn: ENDED }, {}, ['END_FROM_PLACEMENTS']],
    [{ weeks: 0, evidenceOn: ENDED }, { endFromPlacements: false }, []],
  ])('a check with %j of an order with %j', (check, order, codes) => {
    const faults = checkFaults(
      { weeks: 13, evidenceOn: '2025-09-29', ...check },
      { endFromPlacements: true, endedOn: ENDED, ...order },
      '2025-11-28',
    );
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });
});
