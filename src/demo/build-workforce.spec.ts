import { QUALIFICATION } from '../../migrations/data/content-codes.js';
import { REFERENCE_CODES } from '../../migrations/data/reference-codes.js';
import { counts } from '../workforce/may-deliver.js';
import { buildWorkforce } from './build-workforce.js';

const AS_OF = '2026-11-27';
const { workers, training: taken } = buildWorkforce({
  serviceId: '019b7659-6400-7000-8000-000000000001',
  teamIds: new Map([
    ['EAST', '019b7659-6400-7000-8000-000000000002'],
    ['WEST', '019b7659-6400-7000-8000-000000000003'],
  ]),
  accounts: [{ id: '019b7659-6400-7000-8000-000000000004', subject: 'case-manager-east' }],
  asOf: AS_OF,
  recordedAt: '2026-11-27T00:00:00.000Z',
});

describe('buildWorkforce', () => {
  it('says what workers are and can do in codes that ship', () => {
    const agencies = REFERENCE_CODES.filter(({ codeSet }) => codeSet === 'AGENCY').map(({ code }) => code);
    const qualifications = QUALIFICATION.map(({ code }) => code);
    for (const row of workers) expect(agencies).toContain(row.agency);
    for (const { qualification } of taken) expect(qualifications).toContain(qualification);
  });

  it('has training that has run out, that will within two months, and that nobody has seen used', () => {
    expect(taken.some((one) => !counts(one, AS_OF))).toBe(true);
    expect(taken.some((one) => counts(one, AS_OF) && !counts(one, '2027-01-27'))).toBe(true);
    expect(taken.some(({ competentOn }) => competentOn === null)).toBe(true);
  });

  it('names the account of those who sign in', () => {
    expect(workers.filter(({ accountId }) => accountId !== null).map(({ reference }) => reference)).toEqual([
      'W-101',
    ]);
  });

  it('refuses a team that is not there', () => {
    const options = {
      serviceId: 's',
      teamIds: new Map<string, string>(),
      accounts: [],
      asOf: AS_OF,
      recordedAt: '',
    };
    expect(() => buildWorkforce(options)).toThrow('W-101 is of a team that is not there: EAST');
  });
});
