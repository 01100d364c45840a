import { Membership } from '../../src/access/membership.entity.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { KeptConnection } from '../support/keep-alive.js';
import { giveAccess, signIn } from '../support/sign-in.js';
import { openTwoTeams, placeCase, type TwoTeams } from '../support/two-teams.js';

/** Whose access changes, and to what. */
interface Held {
  accountId: string;
  tokenId: string;
  caseId: string;
  otherTeamId: string;
}

type Change = (tx: WriteTransaction, held: Held) => Promise<unknown>;
const statement =
  (sql: string): Change =>
  (tx, { accountId, tokenId, caseId, otherTeamId }) => {
    const all = { accountId, tokenId, caseId, otherTeamId, now: tx.now };
    const used = Object.entries(all).filter(([name]) => sql.includes(`:${name}`));
    return tx.execute(sql, Object.fromEntries(used));
  };

const endRole = statement('UPDATE membership SET ended_at = :now WHERE account_id = :accountId');
const begin =
  (membership: (held: Held) => Pick<Membership, 'role' | 'teamId'>): Change =>
  async (tx, held) => {
    await endRole(tx, held);
    const row = { id: tx.newId(), accountId: held.accountId, endedAt: null, recordedAt: tx.now };
    await tx.insert(Membership, [{ ...row, ...membership(held) }]);
  };

/** What happens between two requests, and what the second is answered. */
const CHANGES: [string, Change, number][] = [
  ['nothing', () => Promise.resolve(), 200],
  ['a role ends', endRole, 403],
  ['a role is exchanged for a lesser one', begin(() => ({ role: 'ANALYST', teamId: null })), 403],
  [
    'somebody moves to another team',
    begin(({ otherTeamId }) => ({ role: 'CASE_MANAGER', teamId: otherTeamId })),
    404,
  ],
  ['an account is disabled', statement('UPDATE account SET disabled_at = :now WHERE id = :accountId'), 401],
  ['a token is revoked', statement('UPDATE access_token SET revoked_at = :now WHERE id = :tokenId'), 401],
  ['a token expires', statement('UPDATE access_token SET expires_at = :now WHERE id = :tokenId'), 401],
  [
    'a token is cut down to another scope',
    (tx, { tokenId }) =>
      tx.execute('UPDATE access_token SET scopes = :scopes WHERE id = :tokenId', {
        scopes: JSON.stringify(['catalogue:read']),
        tokenId,
      }),
    403,
  ],
  [
    'the case moves to another team',
    statement('UPDATE case_record SET row_checksum = 0, team_id = :otherTeamId WHERE id = :caseId'),
    404,
  ],
  [
    'the case is restricted',
    statement('UPDATE case_record SET row_checksum = 0, is_restricted = (1 = 1) WHERE id = :caseId'),
    404,
  ],
];

describe.each(DATABASES)('a change of access on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let world: TwoTeams;

  beforeAll(async () => {
    database = await newDatabase();
    world = await openTwoTeams(await TestApi.start(database));
  });

  afterAll(async () => {
    await world.http.close();
    await database.drop();
  });

  /** Reads the case before and after the change, on one connection. */
  const aroundChange = async (
    teamId: string,
    change: Change,
    before?: (accountId: string) => Promise<void>,
  ) => {
    const { http, service, teamIds, cases } = world;
    const { caseId } = cases.own;
    await placeCase(world, caseId, teamIds.A);
    const memberships = [{ role: 'CASE_MANAGER', teamId } as const];
    const signed = await signIn(http.uow, { serviceId: service.ids.serviceId, memberships });
    await before?.(signed.accountId);
    const connection = new KeptConnection(http.url, `Bearer ${signed.secret}`);
    try {
      const first = await connection.get(`/v1/cases/${caseId}`);
      await http.uow.write((tx) => change(tx, { ...signed, caseId, otherTeamId: teamIds.B }));
      const second = await connection.get(`/v1/cases/${caseId}`);
      return [first.status, second.status, second.reused];
    } finally {
      connection.close();
    }
  };

  it.each(CHANGES)('counts from the next request on: %s', async (_name, change, status) => {
    expect(await aroundChange(world.teamIds.A, change)).toEqual([200, status, true]);
  });

  it('counts from the next request on: access to one case ends', async () => {
    const { http, service, teamIds, cases } = world;
    const { caseId } = cases.own;
    const { serviceId } = service.ids;
    const given = (accountId: string) => giveAccess(http.uow, { serviceId, caseId, accountId });
    const end = statement('UPDATE case_access SET ends_at = :now WHERE account_id = :accountId');
    expect(await aroundChange(teamIds.C, end, given)).toEqual([200, 404, true]);
  });
});
