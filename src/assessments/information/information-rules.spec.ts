import {
  awaitedSince,
  type InformationFacts,
  informationFaults,
  isOutstanding,
  withChase,
} from './information-rules.js';

const TODAY = '2026-11-27';
const asked: InformationFacts = {
  ...{ askedOn: '2026-10-01', chasedOn: [], receivedOn: null, informationOn: null, gapReason: null },
};
const codes = (changes: Partial<InformationFacts>) =>
  informationFaults({ ...asked, ...changes }, TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

describe('R9 R35 requests for information', () => {
  it.each<[string, Partial<InformationFacts>, string[]]>([
    ['asked', {}, []],
    ['received', { receivedOn: '2026-10-09', informationOn: '2026-09-30' }, []],
    ['a gap', { gapReason: 'NO_REPLY' }, []],
    ['asked tomorrow', { askedOn: '2026-11-28' }, ['/askedOn DATE_IN_FUTURE']],
    ['chased tomorrow', { chasedOn: ['2026-10-08', '2026-11-28'] }, ['/chasedOn DATE_IN_FUTURE']],
    ['chased before it was asked', { chasedOn: ['2026-09-30'] }, ['/chasedOn CHASED_BEFORE_ASKED']],
    ['received before it was asked', { receivedOn: '2026-09-30' }, ['/receivedOn RECEIVED_BEFORE_ASKED']],
    [
      'newer than its receipt',
      { receivedOn: '2026-10-09', informationOn: '2026-10-10' },
      ['/informationOn NEWER_THAN_RECEIPT'],
    ],
    ['dated and not received', { informationOn: '2026-10-01' }, ['/receivedOn RECEIPT_MISSING']],
    [
      'received, and a gap',
      { receivedOn: '2026-10-09', gapReason: 'NO_REPLY' },
      ['/gapReason RECEIVED_AFTER_ALL'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('keeps each chase once, in order', () => {
    expect(withChase(['2026-10-08'], '2026-10-01')).toEqual(['2026-10-01', '2026-10-08']);
    expect(withChase(['2026-10-08'], '2026-10-08')).toEqual(['2026-10-08']);
    expect(withChase(['2026-10-08'], undefined)).toEqual(['2026-10-08']);
  });

  it('awaits an answer until it comes or will not', () => {
    expect(isOutstanding(asked)).toBe(true);
    expect(isOutstanding({ ...asked, receivedOn: TODAY })).toBe(false);
    expect(isOutstanding({ ...asked, gapReason: 'REFUSED' })).toBe(false);
    const chased = { ...asked, chasedOn: ['2026-10-08', '2026-10-15'] };
    expect([awaitedSince(asked), awaitedSince(chased)]).toEqual(['2026-10-01', '2026-10-15']);
    expect(awaitedSince({ ...chased, receivedOn: TODAY })).toBeNull();
  });
});
