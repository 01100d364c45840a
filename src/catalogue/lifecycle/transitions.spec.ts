import fc from 'fast-check';
import { INTERVENTION_STATUS } from '../../../migrations/data/catalogue-codes.js';
import { TRANSITIONS } from '../../../migrations/data/lifecycle-codes.js';
import { ROLES } from '../../access/roles.js';
import { judgeMove, movesFrom, NEW } from './transitions.js';

const STATUSES = INTERVENTION_STATUS.map(({ code }) => code);
const IN_USE = ['ACTIVE_CORE', 'ACTIVE_PILOT', 'TRIAL', 'EXTERNAL_ONLY'];
const judge = (from: string, to: string, role: string | null, reason: string | null = null) =>
  judgeMove(TRANSITIONS, { from, to, reason, roles: role === null ? null : [role] });

describe('judgeMove, on the table that ships', () => {
  it.each([
    ['NEW', 'DRAFT', 'CASE_MANAGER', null, 'ALLOWED'],
    ['NEW', 'ACTIVE_CORE', 'CASE_MANAGER', null, 'NOT_FOR_ROLE'],
    ['NEW', 'ACTIVE_CORE', 'SENIOR_MANAGER', null, 'ALLOWED'],
    ['DRAFT', 'UNDER_REVIEW', 'PARTNER_PRACTITIONER', null, 'ALLOWED'],
    ['DRAFT', 'ACTIVE_CORE', 'SENIOR_MANAGER', 'why', 'NO_SUCH_MOVE'],
    ['UNDER_REVIEW', 'ACTIVE_CORE', 'CASE_MANAGER', 'why', 'NOT_FOR_ROLE'],
    ['UNDER_REVIEW', 'ACTIVE_CORE', 'SENIOR_MANAGER', null, 'REASON_MISSING'],
    ['UNDER_REVIEW', 'ACTIVE_CORE', 'SENIOR_MANAGER', 'why', 'ALLOWED'],
    ['UNDER_REVIEW', 'DRAFT', 'CASE_MANAGER', 'why', 'ALLOWED'],
    ['SUSPENDED', 'ACTIVE_CORE', 'SENIOR_MANAGER', 'why', 'ALLOWED'],
    ['RETIRED', 'ACTIVE_CORE', 'SENIOR_MANAGER', 'why', 'NO_SUCH_MOVE'],
    ['ACTIVE_CORE', 'RETIRED', null, null, 'REASON_MISSING'],
    ['ACTIVE_CORE', 'RETIRED', null, 'Imported', 'ALLOWED'],
  ])('R26 %s → %s by %s with reason %s: %s', (from, to, role, reason, judgement) => {
    expect(judge(from, to, role, reason)).toBe(judgement);
  });

  it('names each move once, between statuses that there are, for roles that there are', () => {
    const moves = TRANSITIONS.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(moves).size).toBe(moves.length);
    for (const { from, to, roles } of TRANSITIONS) {
      expect([NEW, ...STATUSES]).toContain(from);
      expect(STATUSES).toContain(to);
      expect(roles.every((role) => (ROLES as readonly string[]).includes(role))).toBe(true);
    }
  });

  it('R26 whatever moves are made, only a senior manager takes an entry into use, and only from review if it was a draft', () => {
    const steps = fc.array(fc.constantFrom(...STATUSES), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.constantFrom(...ROLES), (wanted, role) => {
        let status = NEW;
        for (const to of wanted) {
          if (judge(status, to, role, 'why') !== 'ALLOWED') continue;
          if (IN_USE.includes(to)) expect(role).toBe('SENIOR_MANAGER');
          if (IN_USE.includes(to)) expect(['DRAFT', 'RETIRED']).not.toContain(status);
          status = to;
        }
      }),
    );
  });

  it('leaves a way on from every status', () => {
    for (const status of [NEW, ...STATUSES]) expect(movesFrom(TRANSITIONS, status)).not.toEqual([]);
  });
});
