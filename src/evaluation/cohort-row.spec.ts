import { caseOf, childOf, type CohortRow, indexDateOf, toCohortMember as member } from './cohort-row.js';

const CHILD = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const CASE = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c';

const rowOf = ({ offences = '', spells = '', closed = '-', end = '-', order = '- -' } = {}): CohortRow => ({
  packed: `${CHILD} ${CASE} 2015-01-10 2015-01-12 ${closed} CUSTODY ${end} ${order}|${offences}|${spells}`,
});

const toCohortMember = (row: CohortRow, startedOn: string | null) =>
  member(row, startedOn, { landmarkWeeks: 0, covariates: [] });

describe('toCohortMember', () => {
  it('unpacks offences with no, one and several outcomes, in the order of their dates', () => {
    const offences =
      '2015-06-01 -;2015-03-01 6 CONVICTION 2015-05-01 -;2015-03-02 3 CONVICTION 2015-06-01 PENDING OUTCOME_22 2015-04-01 -';
    expect(toCohortMember(rowOf({ offences }), '2015-02-01')).toMatchObject({
      startedOn: '2015-02-01',
      inCustody: true,
      offences: [
        {
          offenceDate: '2015-03-01',
          seriousness: 6,
          outcomes: [{ outcome: 'CONVICTION', outcomeDate: '2015-05-01', appealStatus: null }],
        },
        {
          offenceDate: '2015-03-02',
          seriousness: 3,
          outcomes: [
            { outcome: 'CONVICTION', outcomeDate: '2015-06-01', appealStatus: 'PENDING' },
            { outcome: 'OUTCOME_22', outcomeDate: '2015-04-01', appealStatus: null },
          ],
        },
        { offenceDate: '2015-06-01', seriousness: null, outcomes: [] },
      ],
    });
  });

  it('unpacks spells, of which the end and the hours may be unknown', () => {
    const spells = '2015-09-01 - UNKNOWN - 12.5;2014-09-01 2015-07-20 SUITABLE 25.0 20';
    expect(toCohortMember(rowOf({ spells }), null).spells).toEqual([
      {
        startDate: '2014-09-01',
        endDate: '2015-07-20',
        suitability: 'SUITABLE',
        hoursOffered: 25,
        hoursAttended: 20,
      },
      {
        startDate: '2015-09-01',
        endDate: null,
        suitability: 'UNKNOWN',
        hoursOffered: null,
        hoursAttended: 12.5,
      },
    ]);
  });

  it('takes none for none, not for an empty offence', () => {
    expect(toCohortMember(rowOf(), null)).toMatchObject({ offences: [], spells: [], startedOn: null });
  });

  it('unpacks the case, of which the end and that of the follow-up may not be known', () => {
    expect(toCohortMember(rowOf(), null)).toMatchObject({
      ...{ childId: CHILD, caseId: CASE, indexDate: '2015-01-10', inCustody: true },
      ...{ closedOn: null, orderEndsOn: null, followUpEndsOn: null },
    });
    expect(toCohortMember(rowOf({ closed: '2015-09-01', end: '2015-08-01' }), null)).toMatchObject({
      closedOn: '2015-09-01',
      followUpEndsOn: '2015-08-01',
    });
  });

  it('R124 looks at the start of an order that began in custody on the day before', () => {
    expect(toCohortMember(rowOf({ order: '2015-07-31 CUSTODY' }), null)).toMatchObject({
      orderStartsOn: '2015-01-11',
      orderEndsOn: '2015-07-31',
    });
    expect(toCohortMember(rowOf({ order: '2015-07-31 -' }), null).orderStartsOn).toBe('2015-01-12');
  });
});

describe('a packed case', () => {
  it('is asked for its child, its case and its index date without being unpacked', () => {
    expect([childOf(rowOf()), caseOf(rowOf()), indexDateOf(rowOf())]).toEqual([CHILD, CASE, '2015-01-10']);
  });
});
