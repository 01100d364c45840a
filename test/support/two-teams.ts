import { Team } from '../../src/organisation/team.entity.js';
import type { Role } from '../../src/access/roles.js';
import type { TestApi } from './api.js';
import { type FullService, openFullService } from './full-service.js';
import type { RecordIds } from './sample-bodies.js';
import { giveAccess, signIn } from './sign-in.js';

/** A case with one record of each kind, by whose it is. */
export const CASES = ['own', 'colleagues', 'otherTeams', 'restricted', 'elsewhere'] as const;
export type CaseName = (typeof CASES)[number];

/** Two teams of a service, and another service. */
export interface TwoTeams {
  http: TestApi;
  service: FullService;
  other: FullService;
  teamIds: Record<'A' | 'B' | 'C', string>;
  /**
   * `own` and `colleagues` are of team A, and so is `restricted`, which is restricted; `otherTeams` is of team B,
   * `elsewhere` of the other service. Nobody works in team C.
   */
  cases: Record<CaseName, RecordIds>;
}

/** Puts a case into a team, and restricts it or not. */
export const placeCase = (
  { http }: Pick<TwoTeams, 'http'>,
  caseId: string,
  teamId: string | null,
  restricted = false,
): Promise<unknown> =>
  http.uow.write((tx) =>
    tx.execute(
      'UPDATE case_record SET row_checksum = 0, team_id = :teamId, is_restricted = (:restricted = 1) WHERE id = :caseId',
      { caseId, teamId, restricted: Number(restricted) },
    ),
  );

export async function openTwoTeams(http: TestApi): Promise<TwoTeams> {
  const service = await openFullService(http, 'ONE');
  const other = await openFullService(http, 'TWO');
  const { serviceId } = service.ids;
  const teamIds = await http.uow.write(async (tx) => {
    const ids = { A: tx.newId(), B: tx.newId(), C: tx.newId() };
    const names = { deliveryAreaId: null, nameEn: 'A team', nameCy: null, recordedAt: tx.now };
    await tx.insert(
      Team,
      Object.entries(ids).map(([code, id]) => ({ id, serviceId, code, ...names })),
    );
    return ids;
  });
  const cases = {
    own: service.ids,
    colleagues: await service.recordCase(),
    otherTeams: await service.recordCase(),
    restricted: await service.recordCase(),
    elsewhere: other.ids,
  };
  const world = { http, service, other, teamIds, cases };
  await placeCase(world, cases.own.caseId, teamIds.A);
  await placeCase(world, cases.colleagues.caseId, teamIds.A);
  await placeCase(world, cases.otherTeams.caseId, teamIds.B);
  await placeCase(world, cases.restricted.caseId, teamIds.A, true);
  return world;
}

/** Somebody who works in the first service. */
export interface Worker {
  role: Role;
  /** Null: in the whole service. */
  team: 'A' | 'B' | 'C' | null;
  /** The cases that they were given access to, and until when; by default without an end. */
  given?: readonly CaseName[];
  until?: string;
}

/** Signs somebody in, and gives the headers that say who they are. */
export async function workerHeaders(
  { http, service, teamIds, cases }: TwoTeams,
  { role, team, given = [], until }: Worker,
): Promise<{ authorization: string }> {
  const { serviceId } = service.ids;
  const memberships = [{ role, teamId: team && teamIds[team] }];
  const { accountId, secret } = await signIn(http.uow, { serviceId, memberships });
  for (const name of given) {
    const { caseId } = cases[name];
    await giveAccess(http.uow, { serviceId, caseId, accountId, ...(until && { endsAt: until }) });
  }
  return { authorization: `Bearer ${secret}` };
}
