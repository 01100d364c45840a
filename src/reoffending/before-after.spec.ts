import type { OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import { PROVEN_REOFFENDING } from '../outcomes/measures/reoffending-definition.js';
import { BeforeAfterCounts } from './before-after.js';
import { type TrackedChild, trackChild, type Tracking } from './tracked-child.js';
import { toBeforeAfter } from './to-before-after.js';

const INDEX = '2015-06-10';
const TRACKING: Tracking = {
  asOf: '2017-06-01',
  definition: PROVEN_REOFFENDING,
  kinds: { ends: new Set(['DIED']), partial: new Set(), custody: new Set() },
};

const offence = (offenceDate: string, provenOn: string, seriousness: number | null = 3): OffenceRecord => ({
  ...{ offenceDate, breach: false, recordable: true, seriousness },
  outcomes: [{ outcome: 'CONVICTION', outcomeDate: provenOn, appealStatus: null }],
});
const INDEX_OFFENCE = offence('2015-05-01', INDEX, 4);

const child = (offences: OffenceRecord[], changes: Partial<TrackedChild> = {}): TrackedChild => ({
  ...{ indexDate: INDEX, dateOfBirth: '2000-05-01', sex: 'MALE', indexEvents: 1, events: [] },
  ...changes,
  offences,
});

function changeOf(children: readonly TrackedChild[], tracking = TRACKING) {
  const counts = new BeforeAfterCounts();
  for (const one of children) counts.add(one, trackChild(one, tracking), tracking);
  return toBeforeAfter(counts);
}

describe('R58 offending before and after within a child', () => {
  it('counts who offended less, as often and more often, with and without what the child is in the cohort for', () => {
    const { frequency, otherOffences } = changeOf([
      child([INDEX_OFFENCE]),
      child([INDEX_OFFENCE, offence('2015-09-01', '2015-11-01')]),
      child([INDEX_OFFENCE, offence('2015-09-01', '2015-11-01'), offence('2015-10-01', '2015-11-01')]),
    ]);
    expect(frequency).toMatchObject({
      children: 3,
      lower: 1,
      same: 1,
      higher: 1,
      meanBefore: 1,
      meanAfter: 1,
    });
    expect(otherOffences).toMatchObject({
      children: 3,
      lower: 0,
      same: 1,
      higher: 2,
      meanBefore: 0,
      meanAfter: 1,
    });
    expect(frequency.shareLower.estimate).toBeCloseTo(1 / 3, 12);
  });

  it('looks as far back as ahead, and gives both years the same time for proof', () => {
    const { frequency } = changeOf([
      child([
        // Too long ago; proven too late; and the last day that counts, proven in time.
        offence('2014-06-09', '2014-09-01'),
        offence('2014-08-01', '2015-12-10'),
        offence('2014-06-10', '2015-12-09'),
        // After: proven too late, and too late altogether.
        offence('2016-06-09', '2016-12-10'),
        offence('2016-06-10', '2016-08-01'),
      ]),
    ]);
    expect(frequency).toMatchObject({ children: 1, lower: 1, meanBefore: 1, meanAfter: 0 });
  });

  it('compares how serious it was only where both years have a score', () => {
    const { seriousness } = changeOf([
      child([INDEX_OFFENCE]),
      child([INDEX_OFFENCE, offence('2015-09-01', '2015-11-01', null)]),
      child([INDEX_OFFENCE, offence('2015-09-01', '2015-11-01', 2), offence('2015-09-02', '2015-11-01', 3)]),
    ]);
    expect(seriousness).toMatchObject({ children: 1, lower: 1, meanBefore: 4, meanAfter: 3 });
  });

  it('leaves out, and counts, who cannot be compared', () => {
    const { notCompared, frequency } = changeOf([
      child([INDEX_OFFENCE], { indexDate: '2016-01-01' }),
      // Ten on the day after the year before began, and on that day.
      child([INDEX_OFFENCE], { dateOfBirth: '2004-06-11' }),
      child([INDEX_OFFENCE], { dateOfBirth: '2004-06-10' }),
      child([INDEX_OFFENCE], { events: [{ kind: 'DIED', from: '2015-09-01', to: null }] }),
    ]);
    expect(notCompared).toEqual({ notOver: 1, underAge: 1, lost: 1 });
    expect(frequency.children).toBe(1);
  });

  it('says of nobody a reason rather than a number, and always that it shows no effect', () => {
    const { frequency, caution } = changeOf([]);
    expect(frequency).toMatchObject({
      children: 0,
      meanBefore: null,
      shareLower: { reason: 'EMPTY_DENOMINATOR' },
    });
    expect(caution.en).toContain('no sign that anything worked');
    expect(caution.cy).not.toBe(caution.en);
  });
});
