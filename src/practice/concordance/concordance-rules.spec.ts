import fc from 'fast-check';
import {
  type ActionFacts,
  type CaseDose,
  concordanceOf,
  orphansOf,
  planDeliveryOf,
  timelyStartsOf,
  workBy,
} from './concordance-rules.js';
import { targetingOf } from './targeting-rules.js';

const TODAY = '2026-11-27';

const action = (changes: Partial<ActionFacts> = {}): ActionFacts => ({
  caseId: 'A',
  needAreaCode: 'ETE',
  purpose: 'REOFFENDING',
  status: 'ACTIVE_CORE',
  minutesPlanned: 300,
  plannedOn: '2026-03-02',
  startedOn: '2026-03-10',
  notDeliveredOn: null,
  sessions: 4,
  minutes: 240,
  ...changes,
});

describe('R22 concordance', () => {
  it('is of the needs that came first, each by sessions of work that was planned for it', () => {
    const needs = ['ETE', 'FAM', 'LIF'].map((needAreaCode) => ({ caseId: 'A', needAreaCode }));
    const actions = [
      action(),
      action({ needAreaCode: 'FAM', sessions: 0 }),
      action({ needAreaCode: 'SUB' }),
      action({ caseId: 'B', needAreaCode: 'LIF' }),
    ];
    expect(concordanceOf(needs, actions)).toEqual({ n: 1, of: 3 });
    expect(concordanceOf([], actions)).toEqual({ n: 0, of: 0 });
  });
});

describe('R22 minutes delivered of minutes planned', () => {
  it.each([
    ['in part', [action()], 240, 300, 0.8],
    ['more than planned counts as planned', [action({ minutes: 900 })], 300, 300, 1],
    [
      'more of one makes up for none of another',
      [action({ minutes: 900 }), action({ minutes: 0 })],
      300,
      600,
      0.5,
    ],
    ['nothing planned in minutes', [action({ minutesPlanned: null })], 0, 0, null],
    ['nothing planned', [], 0, 0, null],
  ])('%s', (_what, actions, minutesDelivered, minutesPlanned, ratio) => {
    expect(planDeliveryOf(actions)).toEqual({ minutesDelivered, minutesPlanned, ratio });
  });
});

describe('R34 starts in time', () => {
  // Planned on Monday 2 March 2026: 20 working days are over on Monday 30 March; Good Friday is on 3 April.
  it.each([
    ['on the last day', { startedOn: '2026-03-30' }, [1, 1]],
    ['a day late', { startedOn: '2026-03-31' }, [0, 1]],
    ['never', { startedOn: null }, [0, 1]],
    ['given up in time', { startedOn: null, notDeliveredOn: '2026-03-30' }, [0, 0]],
    ['given up too late', { startedOn: null, notDeliveredOn: '2026-03-31' }, [0, 1]],
    ['still in time', { startedOn: null, plannedOn: '2026-11-02' }, [0, 0]],
  ])('%s', (_what, changes, expected) => {
    const { n, of } = timelyStartsOf([action(changes)], TODAY);
    expect([n, of]).toEqual(expected);
  });
});

const dose = (minutes: number, likelihoodOfReoffending: string | null, orphan = 0): CaseDose => ({
  ...{ caseId: String(minutes), likelihoodOfReoffending, sessions: 4, minutes },
  ...{ orphanSessions: orphan, orphanMinutes: orphan * 60 },
});

describe('R159 sessions outside the plan', () => {
  it('are counted of all sessions', () => {
    expect(orphansOf([dose(240, null, 1), dose(240, null, 3)])).toEqual({ n: 4, of: 8 });
  });
});

describe('R32 dose by likelihood of reoffending', () => {
  it('flags a high likelihood with a low dose, and a low one with a high dose', () => {
    const cases = [
      ...[dose(0, 'HIGH'), dose(60, 'HIGH'), dose(600, 'HIGH'), dose(120, 'MEDIUM')],
      ...[dose(300, 'LOW'), dose(900, 'LOW'), dose(200, 'LOW'), dose(180, null)],
    ];
    const { lowDoseUpTo, highDoseFrom, bands } = targetingOf(cases, ['LOW', 'MEDIUM', 'HIGH']);
    expect([lowDoseUpTo, highDoseFrom]).toEqual([60, 300]);
    expect(bands).toEqual([
      { level: 'LOW', cases: 3, medianMinutes: 300, lowDose: 0, highDose: 2 },
      { level: 'MEDIUM', cases: 1, medianMinutes: 120, lowDose: 0, highDose: 0 },
      { level: 'HIGH', cases: 3, medianMinutes: 60, lowDose: 2, highDose: 1 },
      { level: null, cases: 1, medianMinutes: 180, lowDose: 0, highDose: 0 },
    ]);
  });

  it('says of nobody, and of cases that are all alike, that no dose is low or high', () => {
    expect(targetingOf([], ['LOW'])).toMatchObject({ lowDoseUpTo: null, highDoseFrom: null });
    const { lowDoseUpTo, bands } = targetingOf([dose(60, 'LOW'), dose(60, 'HIGH')], ['LOW', 'HIGH']);
    expect([lowDoseUpTo, ...bands.map(({ lowDose, highDose }) => lowDose + highDose)]).toEqual([
      null,
      0,
      0,
      0,
    ]);
  });

  it('leaves no case out', () => {
    const anyLevel = fc.constantFrom(null, 'LOW', 'HIGH');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1_000), anyLevel)), (given) => {
        const cases = given.map(([minutes, level]) => dose(minutes, level));
        const { bands } = targetingOf(cases, ['LOW', 'HIGH']);
        expect(bands.reduce((sum, band) => sum + band.cases, 0)).toBe(cases.length);
        for (const { cases: of, lowDose, highDose } of bands) expect(lowDose + highDose <= of).toBe(true);
      }),
    );
  });
});

describe('R70 work by its purpose', () => {
  it('adds up', () => {
    const byPurpose = workBy(
      [action(), action({ minutes: 60 }), action({ purpose: 'SAFETY' })],
      (one) => one.purpose,
    );
    expect([...byPurpose]).toEqual([
      ['REOFFENDING', { actions: 2, sessions: 8, minutes: 300 }],
      ['SAFETY', { actions: 1, sessions: 4, minutes: 240 }],
    ]);
  });
});
