import {
  approvalFaults,
  isBetterLower,
  strategyFaults,
  type StrategyPriority,
  targetState,
} from './strategy-rules.js';

const PRIORITY: StrategyPriority = {
  ...{ needAreaCode: 'EMH', intent: 'COMMISSION', whyEn: 'Nothing is offered.', whyCy: null },
  ...{ measure: 'REACH', target: 60, targetOn: '2026-12-31' },
};
const measureOf = (code: string) => ({ unit: code === 'SUPPLY' ? 'COUNT' : 'PERCENT' });
const faultsOf = (changes: object, ...priorities: object[]) =>
  strategyFaults(
    {
      ...{ periodFrom: '2026-01-01', periodTo: '2028-12-31', reviewDueOn: '2026-12-31' },
      priorities: priorities.map((priority) => ({ ...PRIORITY, ...priority })),
      ...changes,
    },
    measureOf,
  ).map(({ pointer, code }) => [pointer, code]);

describe('R17 what a provision strategy says', () => {
  it.each([
    ['is taken as it is', {}, [{}, { measure: 'SUPPLY', target: 200 }], []],
    ['covers a period', { periodTo: '2025-12-31' }, [], [['/periodTo', 'PERIOD_REVERSED']]],
    ['is looked at again within it', { reviewDueOn: '2025-12-31' }, [], [['/reviewDueOn', 'BEFORE_PERIOD']]],
    ['aims ahead', {}, [{ targetOn: '2025-12-31' }], [['/priorities/0/targetOn', 'BEFORE_PERIOD']]],
    ['aims at a share', {}, [{ target: 101 }], [['/priorities/0/target', 'OUT_OF_RANGE']]],
    [
      'aims once',
      {},
      [{}, { measure: 'COMPLETION' }, { intent: 'HOLD' }],
      [['/priorities/2/measure', 'TARGET_TWICE']],
    ],
  ])('%s', (_what, changes, priorities, expected) => {
    expect(faultsOf(changes, ...priorities)).toEqual(expected);
  });

  it('is approved on a day that has come', () => {
    expect(approvalFaults('2026-03-02', '2026-03-01')).toMatchObject([{ pointer: '/approvedOn' }]);
    expect(approvalFaults('2026-03-01', '2026-03-01')).toEqual([]);
  });
});

describe('R17 a figure beside its target', () => {
  const higher = { target: 60, targetOn: '2026-06-30', lower: false };
  it.each([
    [60, higher, '2026-07-01', 'MET'],
    [59.9, higher, '2026-06-30', 'NOT_YET'],
    [59.9, higher, '2026-07-01', 'MISSED'],
    [null, higher, '2026-07-01', 'NOT_KNOWN'],
    [60, { ...higher, lower: true }, '2026-07-01', 'MET'],
    [60.1, { ...higher, lower: true }, '2026-06-01', 'NOT_YET'],
    [0, { ...higher, target: 0, lower: true }, '2026-06-01', 'MET'],
  ])('%s of %j on %s: %s', (now, target, today, expected) => {
    expect(targetState(now, target, today)).toBe(expected);
  });

  it.each([
    ['LOWER', false, true],
    ['HIGHER', true, false],
    ['INTENT', true, true],
    ['INTENT', false, false],
  ])('is to go down: %s, intent lowers %s: %s', (better, lowers, expected) => {
    expect(isBetterLower({ better }, { lowers })).toBe(expected);
  });
});
