import { provenReoffending, type OffenceOutcome, type OffenceRecord } from './proven-reoffending.js';
import { ANY_SUBSTANTIVE_OUTCOME } from './reoffending-definition.js';

const INDEX = '2015-01-10';
const LATER = '2017-01-01';

const outcome = (code: string, outcomeDate: string, appealStatus: string | null = null): OffenceOutcome => ({
  outcome: code,
  outcomeDate,
  appealStatus,
});

const offence = (
  offenceDate: string,
  outcomes: OffenceOutcome[],
  other: Partial<OffenceRecord> = {},
): OffenceRecord => ({ offenceDate, breach: false, recordable: true, seriousness: 3, outcomes, ...other });

const convicted = (offenceDate: string, outcomeDate: string, other: Partial<OffenceRecord> = {}) =>
  offence(offenceDate, [outcome('CONVICTION', outcomeDate)], other);

const measure = (offences: OffenceRecord[], asOf = LATER, indexDate = INDEX) =>
  provenReoffending({ indexDate, asOf, offences });

describe('provenReoffending: index 2015-01-10, known on 2017-01-01', () => {
  it.each([
    [
      'A',
      'no offence',
      [],
      { status: 'NO_PROVEN_REOFFENCE', reoffences: 0, firstReoffenceDate: null, daysToFirst: null },
    ],
    [
      'B',
      'convicted in the follow-up',
      [convicted('2015-03-01', '2015-05-01')],
      { status: 'REOFFENDED', reoffences: 1 },
    ],
    [
      'C',
      'convicted in the waiting period',
      [convicted('2015-12-30', '2016-06-30')],
      { status: 'REOFFENDED' },
    ],
    [
      'D',
      'convicted 18 months after the index date',
      [convicted('2015-12-30', '2016-07-10')],
      { status: 'NO_PROVEN_REOFFENCE', pending: 0 },
    ],
    [
      'E',
      'offence on the last day',
      [convicted('2016-01-09', '2016-03-01')],
      { status: 'REOFFENDED', daysToFirst: 364 },
    ],
    [
      'F',
      'offence 12 months after the index date',
      [convicted('2016-01-10', '2016-03-01')],
      { status: 'NO_PROVEN_REOFFENCE', pending: 0 },
    ],
    [
      'G',
      'offence before the index date, convicted after it',
      [convicted('2014-12-01', '2015-04-01')],
      { status: 'NO_PROVEN_REOFFENCE', historic: 1 },
    ],
    [
      'H',
      'breach only',
      [convicted('2015-03-01', '2015-05-01', { breach: true })],
      { status: 'NO_PROVEN_REOFFENCE' },
    ],
    [
      'I',
      'community resolution and outcome 22 only',
      [
        offence('2015-03-01', [outcome('COMMUNITY_RESOLUTION', '2015-04-01')]),
        offence('2015-04-01', [outcome('OUTCOME_22', '2015-05-01')]),
      ],
      { status: 'NO_PROVEN_REOFFENCE', pending: 0 },
    ],
    [
      'J',
      'youth caution',
      [offence('2015-03-01', [outcome('YOUTH_CAUTION', '2015-03-20')])],
      { status: 'REOFFENDED' },
    ],
    [
      'K',
      'no further action, not proven',
      [
        offence('2015-03-01', [outcome('NFA', '2015-03-20')]),
        offence('2015-03-02', [outcome('NOT_PROVEN', '2015-03-20')]),
      ],
      { status: 'NO_PROVEN_REOFFENCE', pending: 0 },
    ],
    [
      'L',
      'three offences, two proven',
      [
        convicted('2015-06-01', '2015-08-01', { seriousness: 6 }),
        convicted('2015-02-01', '2015-03-01', { seriousness: 3 }),
        offence('2015-05-01', [outcome('NFA', '2015-06-01')], { seriousness: 8 }),
      ],
      {
        status: 'REOFFENDED',
        reoffences: 2,
        occasions: 2,
        maxSeriousness: 6,
        sumSeriousness: 9,
        firstReoffenceDate: '2015-02-01',
        daysToFirst: 22,
      },
    ],
    [
      'M',
      'conviction quashed on appeal',
      [
        offence('2015-03-01', [outcome('CONVICTION', '2015-05-01', 'Result of appeal successful')]),
        offence('2015-03-02', [outcome('CONVICTION', '2015-05-01', 'Changed on appeal')]),
        offence('2015-03-03', [outcome('CONVICTION', '2015-05-01', 'APPEAL_SUCCESSFUL')]),
        offence('2015-03-04', [outcome('CONVICTION', '2015-05-01', 'CHANGED_ON_APPEAL')]),
      ],
      { status: 'NO_PROVEN_REOFFENCE', pending: 0 },
    ],
    [
      'N',
      'offence on the index day',
      [convicted('2015-01-10', '2015-02-01')],
      { status: 'REOFFENDED', daysToFirst: 0, flags: { offenceOnIndexDay: true } },
    ],
  ])('vector %s: %s', (_id, _case, offences, expected) => {
    expect(measure(offences)).toMatchObject({ mature: true, ...expected });
  });

  it('vector O: unresolved offence of 2015-12-01, known on 2016-03-01', () => {
    expect(measure([offence('2015-12-01', [])], '2016-03-01')).toEqual({
      status: 'WAITING_PERIOD',
      mature: false,
      reoffences: 0,
      occasions: 0,
      firstReoffenceDate: null,
      daysToFirst: null,
      maxSeriousness: null,
      sumSeriousness: 0,
      unscoredReoffences: 0,
      pending: 1,
      historic: 0,
      flags: { offenceOnIndexDay: false },
    });
  });
});

describe('provenReoffending: what is known when', () => {
  const late = [convicted('2015-12-30', '2016-06-30')];

  it.each([
    ['2015-06-01', 'FOLLOW_UP_OPEN', 0, false],
    ['2015-12-31', 'FOLLOW_UP_OPEN', 1, false],
    ['2016-01-09', 'FOLLOW_UP_OPEN', 1, false],
    ['2016-01-10', 'WAITING_PERIOD', 1, false],
    ['2016-06-29', 'WAITING_PERIOD', 1, false],
    ['2016-06-30', 'REOFFENDED', 0, false],
    ['2016-07-09', 'REOFFENDED', 0, false],
    ['2016-07-10', 'REOFFENDED', 0, true],
  ])(
    'an offence of 30 December proven on 30 June is, on %s, %s with %d pending (mature: %s)',
    (asOf, status, pending, isMature) => {
      expect(measure(late, asOf)).toMatchObject({ status, pending, mature: isMature });
    },
  );

  it('calls a child who reoffends at once REOFFENDED, but not mature', () => {
    const result = measure([convicted('2015-01-20', '2015-02-01')], '2015-03-01');
    expect(result).toMatchObject({ status: 'REOFFENDED', mature: false });
  });

  it('keeps an offence pending on an outcome that is not final or not known, and after the waiting period too', () => {
    const offences = [
      offence('2015-03-01', []),
      offence('2015-04-01', [outcome('CHARGED', '2015-05-01')]),
      offence('2015-05-01', [outcome('SOME_NEW_CODE', '2015-06-01')]),
    ];
    expect(measure(offences)).toMatchObject({ status: 'NO_PROVEN_REOFFENCE', mature: true, pending: 3 });
  });

  it('takes an offence as proven when any outcome stands, whatever came before', () => {
    const reopened = offence('2015-03-01', [
      outcome('NFA', '2015-04-01'),
      outcome('CONVICTION', '2015-09-01'),
    ]);
    const retried = offence('2015-05-01', [
      outcome('CONVICTION', '2015-06-01', 'Result of appeal successful'),
      outcome('CONVICTION', '2015-12-01'),
    ]);
    const upheld = offence('2015-06-01', [outcome('CONVICTION', '2015-08-01', 'UNSUCCESSFUL')]);
    expect(measure([reopened, retried, upheld])).toMatchObject({ reoffences: 3, pending: 0 });
  });

  it('counts each charge of one incident, and the incident once', () => {
    const incident = [
      convicted('2015-03-01', '2015-05-01', { seriousness: null }),
      convicted('2015-03-01', '2015-05-01', { seriousness: 4 }),
      convicted('2015-04-01', '2015-05-01', { seriousness: null }),
    ];
    expect(measure(incident)).toMatchObject({
      reoffences: 3,
      occasions: 2,
      maxSeriousness: 4,
      unscoredReoffences: 2,
    });
  });

  it('knows no seriousness when no reoffence is scored', () => {
    const result = measure([convicted('2015-03-01', '2015-05-01', { seriousness: null })]);
    expect(result).toMatchObject({ maxSeriousness: null, unscoredReoffences: 1 });
  });

  it.each([
    ['a breach', convicted('2014-12-01', '2015-04-01', { breach: true })],
    ['not recordable', convicted('2014-12-01', '2015-04-01', { recordable: false })],
    ['proven by the index disposal itself', convicted('2014-12-01', '2015-01-10')],
    ['proven long before', convicted('2013-12-01', '2014-01-10')],
    ['not known yet', convicted('2014-12-01', '2017-04-01')],
  ])('does not call an old offence historic when it is %s', (_what, old) => {
    expect(measure([old])).toMatchObject({ historic: 0, reoffences: 0, pending: 0 });
  });

  it('leaves out a civil or other non-recordable matter', () => {
    const civil = convicted('2015-03-01', '2015-05-01', { recordable: false });
    expect(measure([civil])).toMatchObject({ status: 'NO_PROVEN_REOFFENCE', pending: 0 });
  });

  it('counts community resolutions only in the local view', () => {
    const offences = [offence('2015-03-01', [outcome('COMMUNITY_RESOLUTION', '2015-04-01')])];
    const local = provenReoffending({ indexDate: INDEX, asOf: LATER, offences }, ANY_SUBSTANTIVE_OUTCOME);
    expect(local).toMatchObject({ status: 'REOFFENDED', reoffences: 1 });
  });

  it('flags a pending offence of the index day', () => {
    expect(measure([offence(INDEX, [])], '2015-03-01').flags.offenceOnIndexDay).toBe(true);
    expect(measure([offence(INDEX, [outcome('NFA', INDEX)])]).flags.offenceOnIndexDay).toBe(false);
  });

  it('refuses an index date that does not exist', () => {
    expect(() => measure([], LATER, '2015-02-29')).toThrow(RangeError);
  });
});
