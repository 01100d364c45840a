import fc from 'fast-check';
import { overlap, overlapsWithin, type TimedSession } from './overlap-rules.js';

const at = (startTime: string | null, minutesPlanned = 60, change: Partial<TimedSession> = {}) => ({
  childId: 'A',
  heldOn: '2026-03-10',
  startTime,
  minutesPlanned,
  minutesAttended: 55,
  ...change,
});

describe('overlap', () => {
  it.each<[string, TimedSession, TimedSession, boolean]>([
    ['the same time', at('16:00'), at('16:00'), true],
    ['the last minute', at('16:00'), at('16:59', 1), true],
    ['one after the other', at('16:00'), at('17:00'), false],
    ['one within the other', at('10:00', 240), at('11:00', 30), true],
    ['another child', at('16:00'), at('16:00', 60, { childId: 'B' }), false],
    ['another day', at('16:00'), at('16:00', 60, { heldOn: '2026-03-11' }), false],
    ['past midnight', at('23:30', 120), at('01:00', 30, { heldOn: '2026-03-11' }), true],
    [
      'over the end of a month',
      at('23:30', 31, { heldOn: '2026-02-28' }),
      at('00:00', 5, { heldOn: '2026-03-01' }),
      true,
    ],
    ['no time known', at('16:00'), at(null), false],
    ['the child was absent', at('16:00'), at('16:00', 60, { minutesAttended: 0 }), false],
  ])('R136 %s', (_what, one, other, expected) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
  });

  it('of a session with itself is where it took time', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const session = fc.record({
      childId: fc.constantFrom('A', 'B'),
      heldOn: fc.constantFrom('2026-03-09', '2026-03-10'),
      startTime: fc.option(fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`)),
      minutesPlanned: fc.integer({ min: 1, max: 1440 }),
      minutesAttended: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), (sessions) => {
        const found = overlapsWithin(sessions);
        sessions.forEach((one, index) => {
          const any = sessions.slice(0, index).some((other) => overlap(one, other));
          expect(found[index] !== null).toBe(any);
        });
      }),
    );
  });
});
