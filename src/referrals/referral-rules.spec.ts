import { REFERRAL_OUTCOME } from '../../migrations/data/referral-codes.js';
import { isWaiting, meaningOf, type ReferralFacts, referralFaults } from './referral-rules.js';

const TODAY = '2026-11-27';
const WAITING: ReferralFacts = {
  ...{ referredOn: '2026-10-01', outcome: null, decidedOn: null, confirmedBy: null, assessedOn: null },
  ...{ offeredOn: null, attendedOn: null, endedOn: null, reason: null },
};
const ACCEPTED = { outcome: 'ACCEPTED', decidedOn: '2026-10-08' };
const REFUSED = { outcome: 'REFUSED', decidedOn: '2026-10-08', reason: 'NO_CAPACITY' };
const ELSEWHERE = { outcome: 'KNOWN_ELSEWHERE', decidedOn: '2026-10-08', confirmedBy: 'The clinic' };

const meaning = (outcome: string | null) =>
  meaningOf(REFERRAL_OUTCOME.find(({ code }) => code === outcome)?.attributes);
const codes = (changes: Partial<ReferralFacts>) => {
  const facts = { ...WAITING, ...changes };
  return referralFaults(facts, meaning(facts.outcome), TODAY).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
};

describe('R18 R121 faults of a referral', () => {
  it.each([
    ['nothing has come of it', {}, []],
    ['assessed before a decision', { assessedOn: '2026-10-05' }, []],
    ['accepted', ACCEPTED, []],
    ['begun', { ...ACCEPTED, offeredOn: '2026-10-20', attendedOn: '2026-10-20' }, []],
    ['ended', { ...ACCEPTED, endedOn: '2026-11-01', reason: 'CHILD_DECLINED' }, []],
    ['taken back before a decision', { endedOn: '2026-11-01', reason: 'CHILD_DECLINED' }, []],
    ['refused', REFUSED, []],
    ['refused for no reason', { ...REFUSED, reason: null }, ['/reason REASON_MISSING']],
    ['refused and ended', { ...REFUSED, endedOn: '2026-11-01' }, ['/endedOn ENDED_ALREADY']],
    ['R109 known elsewhere', ELSEWHERE, []],
    [
      'R109 known elsewhere, as nobody confirmed',
      { ...ELSEWHERE, confirmedBy: null },
      ['/confirmedBy CONFIRMATION_MISSING'],
    ],
    ['confirmed, and accepted', { ...ACCEPTED, confirmedBy: 'X' }, ['/confirmedBy NOT_KNOWN_ELSEWHERE']],
    ['no day of the decision', { outcome: 'ACCEPTED' }, ['/decidedOn DECISION_DATE_MISSING']],
    ['a day without a decision', { decidedOn: '2026-10-08' }, ['/outcome OUTCOME_MISSING']],
    ['offered before a decision', { offeredOn: '2026-10-08' }, ['/offeredOn NOT_ACCEPTED']],
    [
      'attended what was not offered',
      { ...ACCEPTED, attendedOn: '2026-10-08' },
      ['/offeredOn OFFER_MISSING'],
    ],
    [
      'attended before it was offered',
      { ...ACCEPTED, offeredOn: '2026-10-20', attendedOn: '2026-10-19' },
      ['/attendedOn BEFORE_OFFER'],
    ],
    ['before it was made', { assessedOn: '2026-09-30' }, ['/assessedOn BEFORE_REFERRAL']],
    ['to come', { assessedOn: '2026-11-28' }, ['/assessedOn DATE_IN_FUTURE']],
    ['a reason of nothing', { reason: 'OTHER' }, ['/reason NOT_ENDED']],
  ])('%s', (_what, changes, expected) => expect(codes(changes)).toEqual(expected));
});

describe('R18 a referral is waited for', () => {
  it.each([
    ['until it is decided', {}, true],
    ['until work is offered', ACCEPTED, true],
    ['not once it is', { ...ACCEPTED, offeredOn: '2026-10-20' }, false],
    ['not once it was refused', REFUSED, false],
    ['not once it is known elsewhere', ELSEWHERE, false],
    ['not once it has ended', { endedOn: '2026-11-01', reason: 'OTHER' }, false],
  ])('%s', (_what, changes, expected) => {
    const facts = { ...WAITING, ...changes };
    expect(isWaiting(facts, meaning(facts.outcome))).toBe(expected);
  });
});
