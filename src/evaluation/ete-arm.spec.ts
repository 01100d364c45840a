import type { EteSpell } from '../outcomes/measures/suitable-ete.js';
import { compareEte } from './compare-ete.js';
import type { CohortMember } from './cohort-member.js';
import { EteAccumulator } from './ete-arm.js';

const [STARTS, ENDS, AS_OF] = ['2024-01-08', '2024-06-28', '2025-01-01'];

const spell = (changes: Partial<EteSpell> = {}): EteSpell => ({
  ...{ startDate: '2023-09-04', endDate: null, suitability: 'SUITABLE' },
  ...{ hoursOffered: 25, hoursAttended: 20 },
  ...changes,
});

const child = (spells: EteSpell[], changes: Partial<CohortMember> = {}): CohortMember => ({
  ...{ caseId: 'case', childId: 'child', indexDate: STARTS, landmark: STARTS, closedOn: ENDS },
  ...{ orderStartsOn: STARTS, orderEndsOn: ENDS, inCustody: false, startedOn: null, offences: [] },
  ...{ spells, followUpEndsOn: null, work: null, covariates: [], source: '' },
  ...changes,
});

const armOf = (...children: CohortMember[]) => {
  const arm = new EteAccumulator();
  const outcomes = children.map((each) => arm.add(each, AS_OF));
  return { outcomes, arm: arm.arm() };
};

const ENDED = spell({ endDate: '2024-02-28' });
const NEVER = child([]);
const LATER = child([spell({ startDate: '2024-03-04', suitability: 'UNSUITABLE' })]);
const AFTERWARDS = child([spell({ startDate: '2024-06-29' })]);

describe('ETE of one side of a comparison', () => {
  it('R124 takes nobody of whom nothing was recorded for a child in no placement, or one without hours', () => {
    const { outcomes, arm } = armOf(NEVER, AFTERWARDS, LATER, child([ENDED]), child([spell()]));
    expect(outcomes).toEqual([null, null, false, false, true]);
    expect(arm).toMatchObject({
      ...{ ordersEnded: 5, notRecordedAtStart: 3, notRecordedAtEnd: 2 },
      ...{ suitableAtStart: 2, suitableAtEnd: 1, noPlacementAtStart: 0, noPlacementAtEnd: 1 },
      paired: { both: 1, firstOnly: 0, secondOnly: 1, neither: 0 },
      offered: { known: 2, notKnown: 3, totalAtStart: 50, totalAtEnd: 25, meanChange: -12.5 },
      attended: { known: 2, notKnown: 3, totalAtStart: 40, totalAtEnd: 20, meanChange: -10 },
    });
    expect(arm.transitions).toEqual([
      { from: 'SUITABLE', to: 'SUITABLE', children: 1 },
      { from: 'SUITABLE', to: 'NONE', children: 1 },
      { from: 'NOT_RECORDED', to: 'NOT_SUITABLE', children: 1 },
      { from: 'NOT_RECORDED', to: 'NOT_RECORDED', children: 2 },
    ]);
  });

  it('R124 counts a placement that nobody judged as one that is not suitable, and says so', () => {
    const beside = [spell(), spell({ suitability: 'UNKNOWN', hoursOffered: null })];
    const { outcomes, arm } = armOf(child(beside), child([...beside, spell({ suitability: 'UNSUITABLE' })]));
    expect(outcomes).toEqual([false, false]);
    expect(arm.transitions.map(({ to, children }) => [to, children])).toEqual([
      ['NOT_SUITABLE', 1],
      ['UNKNOWN', 1],
    ]);
    expect(arm.offered).toMatchObject({ known: 0, notKnown: 2 });
  });

  it.each([
    ['runs', { orderEndsOn: null }],
    ['ends after the day', { orderEndsOn: '2025-01-02' }],
    ['ended before the child is followed', { landmark: '2024-06-29' }],
  ])('counts no child whose order %s', (_which, changes) => {
    const { outcomes, arm } = armOf(child([spell()], changes));
    expect(outcomes).toEqual([null]);
    expect(arm).toMatchObject({ ordersEnded: 0, transitions: [] });
  });

  it('R124 shows shares of those who are known, and between what they lie whatever the others did', () => {
    const { arm: started } = armOf(child([spell()]), NEVER, child([ENDED]), LATER);
    const { arm: comparison } = armOf(child([spell()]), child([ENDED]));
    const told = compareEte(started, comparison);
    expect(told.started.suitableAtEnd.estimate).toBeCloseTo(1 / 3, 12);
    expect(told.started.suitableAtStart.estimate).toBe(1);
    expect(told.started.suitableAtEndBounds).toEqual({ lower: 0.25, upper: 0.5 });
    expect(told.comparison.suitableAtEndBounds).toEqual({ lower: 0.5, upper: 0.5 });
    expect(told.suitableAtEndDifference.estimate).toBeCloseTo(1 / 3 - 1 / 2, 12);
    expect(told.suitableAtEndDifferenceBounds).toEqual({ lower: -0.25, upper: 0 });
    expect(told.started.hoursOffered).toMatchObject({ children: 2, notKnown: 2 });
  });

  it('R124 bounds nothing where no order has ended', () => {
    const nobody = new EteAccumulator().arm();
    const told = compareEte(nobody, armOf(NEVER).arm);
    expect(told.started.suitableAtEndBounds).toBeNull();
    expect(told.suitableAtEndDifferenceBounds).toBeNull();
    expect(told.comparison.suitableAtEnd).toMatchObject({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(told.comparison.suitableAtEndBounds).toEqual({ lower: 0, upper: 1 });
  });
});
