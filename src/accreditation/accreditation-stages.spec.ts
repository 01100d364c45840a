import fc from 'fast-check';
import { ACCREDITATION_STAGE } from '../../migrations/data/accreditation-codes.js';
import { moveFaults, type Stages, stagesOf } from './accreditation-stages.js';

const STAGES: Stages = stagesOf(
  new Map(
    ACCREDITATION_STAGE.map(({ code, labelEn, labelCy, attributes }) => [
      code,
      { serviceId: null, labelEn, labelCy, attributes },
    ]),
  ),
);
const CODES = [...STAGES.keys()];
const TODAY = '2026-06-01';

const faults = (from: string | null, to: string, changes: object = {}, stageOn = '2026-03-01'): string[] => {
  const stage = STAGES.get(to);
  const move = {
    stage: to,
    movedOn: '2026-04-01',
    reason: stage?.needsReason ? 'OTHER' : null,
    usedFor: stage?.needsUse ? 'JOB' : null,
    ...changes,
  };
  return moveFaults(STAGES, from === null ? null : { stage: from, stageOn }, move, TODAY).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
};

describe('R130 the stages of an award', () => {
  it.each([
    [null, 'OFFERED'],
    [null, 'ACHIEVED'],
    ['OFFERED', 'ENROLLED'],
    ['ENROLLED', 'WORKING_TOWARDS'],
    ['WORKING_TOWARDS', 'ACHIEVED'],
    ['SUBMITTED', 'NOT_ACHIEVED'],
    ['NOT_ACHIEVED', 'WORKING_TOWARDS'],
    ['ACHIEVED', 'USED'],
    ['USED', 'USED'],
    ['WITHDRAWN', 'ENROLLED'],
  ])('lead from %s to %s', (from, to) => {
    expect(faults(from, to)).toEqual([]);
  });

  it.each([
    [null, 'USED'],
    [null, 'WITHDRAWN'],
    ['OFFERED', 'ACHIEVED'],
    ['OFFERED', 'USED'],
    ['WORKING_TOWARDS', 'USED'],
    ['ACHIEVED', 'WITHDRAWN'],
    ['ACHIEVED', 'WORKING_TOWARDS'],
    ['WITHDRAWN', 'ACHIEVED'],
    ['OFFERED', 'OFFERED'],
  ])('do not lead from %s to %s', (from, to) => {
    expect(faults(from, to)).toEqual(['/stage STAGE_NOT_REACHABLE']);
  });

  it.each([
    ['WORKING_TOWARDS', 'WITHDRAWN', { reason: null }, ['/reason VALUE_MISSING']],
    ['ACHIEVED', 'USED', { usedFor: null }, ['/usedFor VALUE_MISSING']],
    ['WORKING_TOWARDS', 'ACHIEVED', { usedFor: 'JOB' }, ['/usedFor NOT_ASKED']],
    ['WORKING_TOWARDS', 'ACHIEVED', { reason: 'OTHER' }, ['/reason NOT_ASKED']],
    ['OFFERED', 'ENROLLED', { movedOn: '2026-02-28' }, ['/movedOn BEFORE_LAST_STAGE']],
    ['OFFERED', 'ENROLLED', { movedOn: '2026-03-01' }, []],
    ['OFFERED', 'ENROLLED', { movedOn: '2026-06-02' }, ['/movedOn DATE_IN_FUTURE']],
  ])('from %s to %s with %j: %j', (from, to, changes, expected) => {
    expect(faults(from, to, changes)).toEqual(expected);
  });

  it('never lead to one that is used without having been achieved', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CODES), { maxLength: 12 }), (wishes) => {
        const walked: string[] = [];
        for (const wish of wishes) if (faults(walked.at(-1) ?? null, wish).length === 0) walked.push(wish);
        const used = walked.indexOf('USED');
        expect(used < 0 || walked.slice(0, used).includes('ACHIEVED')).toBe(true);
      }),
    );
  });

  it('each lead on to stages that there are', () => {
    for (const { next } of STAGES.values()) expect(CODES).toEqual(expect.arrayContaining([...next]));
  });
});
