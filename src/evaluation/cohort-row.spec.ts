import { type CohortRow, toCohortMember as member } from './cohort-row.js';

const toCohortMember = (row: CohortRow, startedOn: string | null) =>
  member(row, startedOn, { landmarkWeeks: 0, covariates: [] });

const row: CohortRow = {
  id: 'case',
  child_id: 'child',
  index_date: '2015-01-10',
  opened_on: '2015-01-10',
  closed_on: null,
  setting: 'CUSTODY',
  offences: null,
  spells: null,
  follow_up_ends_on: null,
};

describe('toCohortMember', () => {
  it('unpacks offences with no, one and several outcomes, in the order of their dates', () => {
    const offences =
      '2015-06-01 -;2015-03-01 6 CONVICTION 2015-05-01 -;2015-03-02 3 CONVICTION 2015-06-01 PENDING OUTCOME_22 2015-04-01 -';
    expect(toCohortMember({ ...row, offences }, '2015-02-01')).toMatchObject({
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
    expect(toCohortMember({ ...row, spells }, null).spells).toEqual([
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
    expect(toCohortMember(row, null)).toMatchObject({ offences: [], spells: [], startedOn: null });
  });
});
