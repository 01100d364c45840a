import fc from 'fast-check';
import { REVIEW_STANDARDS } from '../../../migrations/data/review-settings.js';
import { addDays } from '../../platform/calendar/plain-date.js';
import { daysOverdue, type OpenChange, type ReviewedCase, tasksOfCase } from './tasks-of-case.js';

const TODAY = '2026-11-27';
const reviewed = (changes: Partial<ReviewedCase> = {}): ReviewedCase => ({
  id: 'case',
  openedOn: '2026-09-01',
  orderType: 'REFERRAL_ORDER',
  interventionLevel: null,
  dateOfBirth: '2011-01-15',
  reviewedOn: null,
  ...changes,
});
const due = (ofCase: ReviewedCase, changes: OpenChange[] = [], today = TODAY) =>
  tasksOfCase(ofCase, changes, REVIEW_STANDARDS, today).map((task) => [task.change, task.since, task.dueOn]);

describe('R68 the reviews that are to be done in a case', () => {
  it.each([
    ['the first, from its start', {}, '2026-11-24'],
    ['the next, from the last', { reviewedOn: '2026-11-20' }, '2027-02-12'],
    ['of the intensive level', { interventionLevel: 'INTENSIVE' }, '2026-10-13'],
    ['of the standard level', { interventionLevel: 'STANDARD' }, '2026-11-24'],
    ['of an order with a rule of its own', { orderType: 'CUSTODIAL_SENTENCE' }, '2026-10-13'],
    [
      'of such an order, after the first',
      { orderType: 'CUSTODIAL_SENTENCE', reviewedOn: '2026-10-01' },
      '2026-12-24',
    ],
  ])('%s', (_which, changes, dueOn) => {
    expect(due(reviewed(changes)).map(([change, , day]) => [change, day])).toEqual([[null, dueOn]]);
  });

  it('has none where the service has no rule for the case', () => {
    const standards = { ...REVIEW_STANDARDS, rules: [] };
    expect(tasksOfCase(reviewed(), [], standards, TODAY)).toEqual([]);
  });

  it('R83 one within ten working days of each change, bank holidays left out', () => {
    const changes = [
      { kind: 'RELEASE', on: '2026-12-18', changeId: 'a' },
      { kind: 'RELEASE', on: '2026-11-16', changeId: 'b' },
      { kind: 'INTERVENTION_ENDED', on: '2026-11-23', changeId: null },
      { kind: 'INTERVENTION_ENDED', on: '2026-11-09', changeId: null },
    ];
    expect(due(reviewed({ reviewedOn: '2026-11-01' }), changes).slice(1)).toEqual([
      ['RELEASE', '2026-12-18', '2027-01-06'],
      ['RELEASE', '2026-11-16', '2026-11-30'],
      ['INTERVENTION_ENDED', '2026-11-09', '2026-11-23'],
    ]);
  });

  it.each([
    ['2009-05-20', 'AGE_17_AND_A_HALF', '2026-11-20'],
    ['2008-11-20', 'AGE_18', '2026-11-20'],
    ['2010-08-31', 'END_OF_SCHOOL_AGE', '2026-06-26'],
  ])('R83 one after a child born on %s reaches %s', (dateOfBirth, kind, on) => {
    const opened = reviewed({ dateOfBirth, openedOn: '2026-06-01', reviewedOn: null });
    const kinds = (ofCase: ReviewedCase, today = TODAY) =>
      due(ofCase, [], today).flatMap(([change, since]) => (change === kind ? [since] : []));
    expect(kinds(opened)).toEqual([on]);
    expect(kinds(opened, addDays(on, -1))).toEqual([]);
    expect(kinds({ ...opened, reviewedOn: on })).toEqual([]);
    expect(kinds({ ...opened, reviewedOn: addDays(on, -1) })).toEqual([on]);
    expect(kinds({ ...opened, openedOn: on })).toEqual([]);
  });

  it('knows no age of somebody who was an adult before the dates that are known', () => {
    expect(due(reviewed({ dateOfBirth: '1950-01-01' })).length).toBe(1);
  });

  it('a review on the day leaves nothing overdue', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-01', days));
    const born = fc.integer({ min: 0, max: 2_500 }).map((days) => addDays('2006-06-01', days));
    fc.assert(
      fc.property(day, born, (openedOn, dateOfBirth) => {
        const ofCase = reviewed({ openedOn, dateOfBirth, reviewedOn: TODAY });
        const tasks = tasksOfCase(ofCase, [], REVIEW_STANDARDS, TODAY);
        expect(tasks.map((task) => daysOverdue(task, TODAY))).toEqual([0]);
      }),
    );
  });
});
