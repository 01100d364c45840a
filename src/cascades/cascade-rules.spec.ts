import fc from 'fast-check';
import {
  CASCADE_STEPS,
  type CascadeFacts,
  cascadePlaceOf,
  countCascade,
  reachedOf,
  togetherOf,
} from './cascade-rules.js';

const NOTHING: CascadeFacts = {
  ...{ screened: false, need: false, referred: false, assessed: false, offered: false, attended: false },
  ...{ elsewhere: false, referral: null, referralReason: null, standing: false, givenUpReason: null },
  ...{ running: false, endedReason: null },
};
const NEED = { ...NOTHING, screened: true, need: true };
const REFERRED: CascadeFacts = { ...NEED, referred: true, referral: 'OPEN' };
const ASSESSED: CascadeFacts = { ...REFERRED, assessed: true };
const OFFERED: CascadeFacts = { ...ASSESSED, offered: true };

describe('R109 where a child is in the cascade of a need', () => {
  it.each([
    ['not looked at', NOTHING, 'IN_SYSTEM NOT_SCREENED'],
    ['no need', { ...NOTHING, screened: true }, 'SCREENED NO_NEED'],
    ['a need, and nobody asked', NEED, 'SCREENED NOT_REFERRED'],
    ['waiting for an assessment', REFERRED, 'REFERRED AWAITED'],
    [
      'refused',
      { ...REFERRED, referral: 'REFUSED', referralReason: 'NO_CAPACITY' },
      'REFERRED REFUSED NO_CAPACITY',
    ],
    ['ended', { ...REFERRED, referral: 'ENDED', referralReason: 'MOVED_AWAY' }, 'REFERRED ENDED MOVED_AWAY'],
    [
      'refused, and planned otherwise',
      { ...REFERRED, referral: 'REFUSED', standing: true },
      'REFERRED AWAITED',
    ],
    ['planned', { ...NEED, referred: true, standing: true }, 'REFERRED AWAITED'],
    [
      'planned and given up',
      { ...NEED, referred: true, givenUpReason: 'WAITING_LIST' },
      'REFERRED GIVEN_UP WAITING_LIST',
    ],
    ['assessed, and waiting for work', ASSESSED, 'ASSESSED AWAITED'],
    ['assessed, and nothing after', { ...ASSESSED, referral: null }, 'ASSESSED NOT_PURSUED'],
    ['assessed, and no need', { ...ASSESSED, referral: null, need: false }, 'ASSESSED NO_NEED'],
    ['offered, and running', { ...OFFERED, running: true }, 'OFFERED AWAITED'],
    [
      'offered, and ended',
      { ...OFFERED, referral: null, endedReason: 'CHILD_DECLINED' },
      'OFFERED ENDED_UNATTENDED CHILD_DECLINED',
    ],
    ['came', { ...OFFERED, attended: true }, 'ATTENDED'],
    ['came, without a record before', { ...NOTHING, attended: true }, 'ATTENDED'],
    ['known elsewhere', { ...NEED, referred: true, elsewhere: true }, 'ELSEWHERE'],
    [
      'known elsewhere, and came here',
      { ...NEED, elsewhere: true, offered: true, attended: true },
      'ATTENDED',
    ],
  ] as const)('%s', (_what, facts, expected) => {
    const place = cascadePlaceOf(facts);
    const told = place.elsewhere
      ? ['ELSEWHERE']
      : [place.step, place.fellOut?.reason, place.fellOut?.codedReason].filter(Boolean);
    expect(told.join(' ')).toBe(expected);
  });
});

describe('R109 the cascade of many', () => {
  const facts = fc.record({
    ...{ screened: fc.boolean(), need: fc.boolean(), referred: fc.boolean(), assessed: fc.boolean() },
    ...{ offered: fc.boolean(), attended: fc.boolean(), elsewhere: fc.boolean(), standing: fc.boolean() },
    referral: fc.constantFrom(null, 'OPEN' as const, 'REFUSED' as const, 'ENDED' as const),
    referralReason: fc.constantFrom(null, 'NO_CAPACITY'),
    givenUpReason: fc.constantFrom(null, 'WAITING_LIST'),
    running: fc.boolean(),
    endedReason: fc.constantFrom(null, 'OTHER'),
    children: fc.integer({ min: 1, max: 9 }),
  });

  it('keeps its denominator: everybody attended, has a reason, or is known elsewhere', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), fc.nat(20), (groups, untold) => {
        const inSystem = untold + groups.reduce((sum, { children }) => sum + children, 0);
        const counts = countCascade(groups, inSystem);
        const fellOut = counts.fellOut.reduce((sum, { children }) => sum + children, 0);
        expect(counts.attended + fellOut + counts.elsewhere).toBe(inSystem);
        const reached = reachedOf(counts);
        expect(reached.IN_SYSTEM).toBe(inSystem - counts.elsewhere);
        expect(reached.ATTENDED).toBe(counts.attended);
        CASCADE_STEPS.forEach((step, index) => {
          const next = CASCADE_STEPS[index + 1];
          if (next) expect(reached[step]).toBeGreaterThanOrEqual(reached[next]);
          if (step !== 'IN_SYSTEM') expect(counts.recorded[step]).toBeLessThanOrEqual(reached[step]);
        });
      }),
    );
  });

  it('of groups together is that of all of them', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), fc.array(facts, { maxLength: 12 }), (some, others) => {
        const of = (groups: typeof some) => groups.reduce((sum, { children }) => sum + children, 0);
        const apart = [some, others].map((groups) => countCascade(groups, of(groups)));
        const all = [...some, ...others];
        expect(togetherOf(apart)).toEqual(countCascade(all, of(all)));
      }),
    );
  });
});
