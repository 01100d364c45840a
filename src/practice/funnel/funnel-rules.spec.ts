import fc from 'fast-check';
import { countFunnel, FUNNEL_STEPS, type NeedFacts, placeOf } from './funnel-rules.js';

const NOTHING: NeedFacts = {
  prioritised: false,
  planned: false,
  standing: false,
  enrolled: false,
  started: false,
  running: false,
  completed: false,
  outsidePlan: false,
  givenUpReason: null,
  endedReason: null,
  outcome: null,
};
const FIRST = { ...NOTHING, prioritised: true };
const PLANNED = { ...FIRST, planned: true };
const STARTED = { ...PLANNED, standing: true, enrolled: true, started: true };
const DONE = { ...STARTED, completed: true };

describe('R43 where a need is in the funnel', () => {
  it.each([
    ['assessed', NOTHING, 'ASSESSED NOT_PRIORITISED'],
    ['planned though it does not come first', { ...NOTHING, planned: true }, 'ASSESSED NOT_PRIORITISED'],
    ['first', FIRST, 'PRIORITISED NOT_PLANNED'],
    ['worked on in no plan', { ...FIRST, outsidePlan: true }, 'PRIORITISED DELIVERED_OUTSIDE_PLAN'],
    ['planned and given up', { ...PLANNED, givenUpReason: 'WAITING_LIST' }, 'PLANNED GIVEN_UP WAITING_LIST'],
    [
      'given up, and planned again',
      { ...PLANNED, standing: true, givenUpReason: 'WAITING_LIST' },
      'PLANNED NOT_STARTED',
    ],
    ['enrolled', { ...PLANNED, standing: true, enrolled: true }, 'PLANNED ENROLLED'],
    ['running', { ...STARTED, running: true }, 'STARTED RUNNING'],
    ['ended early', { ...STARTED, endedReason: 'CHILD_UNWELL' }, 'STARTED ENDED_EARLY CHILD_UNWELL'],
    ['ended early, for no reason given', STARTED, 'STARTED ENDED_EARLY'],
    ['completed, and not assessed again', DONE, 'COMPLETED NO_SECOND_ASSESSMENT'],
    ['completed, as high', { ...DONE, outcome: 'SAME' }, 'COMPLETED AS_HIGH'],
    ['completed, higher', { ...DONE, outcome: 'HIGHER' }, 'COMPLETED HIGHER'],
    ['completed, lower', { ...DONE, outcome: 'LOWER' }, 'IMPROVED'],
  ] as const)('%s', (_what, facts, expected) => {
    const { step, fellOut } = placeOf(facts);
    expect([step, fellOut?.reason, fellOut?.codedReason].filter(Boolean).join(' ')).toBe(expected);
  });
});

describe('R43 the funnel of many', () => {
  const facts = fc.record({
    ...{ prioritised: fc.boolean(), planned: fc.boolean(), standing: fc.boolean(), enrolled: fc.boolean() },
    ...{ started: fc.boolean(), running: fc.boolean(), completed: fc.boolean(), outsidePlan: fc.boolean() },
    givenUpReason: fc.constantFrom(null, 'OTHER', 'WAITING_LIST'),
    endedReason: fc.constantFrom(null, 'OTHER'),
    outcome: fc.constantFrom(null, 'LOWER' as const, 'SAME' as const, 'HIGHER' as const),
    cases: fc.integer({ min: 1, max: 9 }),
  });

  it('narrows, and everybody who does not go on has a reason', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (groups) => {
        const { reached, fellOut, outcomeKnown } = countFunnel(groups);
        expect(reached.ASSESSED).toBe(groups.reduce((sum, { cases }) => sum + cases, 0));
        FUNNEL_STEPS.forEach((step, index) => {
          const next = FUNNEL_STEPS[index + 1];
          const lost = fellOut
            .filter(({ after }) => after === step)
            .reduce((sum, { cases }) => sum + cases, 0);
          expect(reached[step]).toBe((next ? reached[next] : reached.IMPROVED) + lost);
        });
        const unknown = fellOut.find(({ reason }) => reason === 'NO_SECOND_ASSESSMENT')?.cases ?? 0;
        expect(outcomeKnown).toBe(reached.COMPLETED - unknown);
      }),
    );
  });
});
