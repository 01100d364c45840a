import { reasonFaults, sessionSpanFaults } from './delivery-rules.js';

const pointersAndCodes = (faults: { pointer: string; code: string }[]): string[] =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('reasonFaults', () => {
  const required = ['/notCompletedReason REASON_REQUIRED'];
  const notApplicable = ['/notCompletedReason REASON_NOT_APPLICABLE'];

  it.each([
    ['not ended, no reason', {}, undefined, []],
    ['not ended, a reason', { notCompletedReason: 'MISSING' }, undefined, notApplicable],
    ['completed, no reason', { completion: 'A' }, true, []],
    ['completed, a reason', { completion: 'A', notCompletedReason: 'MISSING' }, true, notApplicable],
    ['not completed, no reason', { completion: 'A' }, false, required],
    ['not completed, the reason taken away', { completion: 'A', notCompletedReason: null }, false, required],
    ['not completed, a reason', { completion: 'A', notCompletedReason: 'MISSING' }, false, []],
    ['a code that does not say, no reason', { completion: 'A' }, undefined, []],
    ['a code that does not say, a reason', { completion: 'A', notCompletedReason: 'MISSING' }, undefined, []],
  ])('R69 %s', (_case, ending, completed, expected) => {
    expect(pointersAndCodes(reasonFaults(ending, completed))).toEqual(expected);
  });
});

describe('sessionSpanFaults', () => {
  const span = { firstHeldOn: '2025-02-10', lastHeldOn: '2025-03-10' };
  const none = { firstHeldOn: null, lastHeldOn: null };

  it.each([
    ['first and last day within', { startedOn: '2025-02-10', endedOn: '2025-03-10' }, span, []],
    ['running', { startedOn: '2025-02-10', endedOn: null }, span, []],
    [
      'a day too late and a day too early',
      { startedOn: '2025-02-11', endedOn: '2025-03-09' },
      span,
      ['/startedOn SESSION_BEFORE_START', '/endedOn SESSION_AFTER_END'],
    ],
    ['no start', { startedOn: null, endedOn: null }, span, ['/startedOn SESSION_BEFORE_START']],
    ['no session, no start', { startedOn: null, endedOn: null }, none, []],
    ['no session', { startedOn: '2025-02-11', endedOn: '2025-02-11' }, none, []],
  ])('%s', (_case, delivery, held, expected) => {
    expect(pointersAndCodes(sessionSpanFaults(delivery, held))).toEqual(expected);
  });
});
