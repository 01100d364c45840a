import type { TestApi } from '../support/api.js';
import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';
import { giveAccess, signIn } from '../support/sign-in.js';
import { addTeam } from '../support/team.js';
import type { Role } from '../../src/access/roles.js';

describe.each(DATABASES)('whose case it is, over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let service: ServiceApi;
  let serviceId: string;
  let teams: Record<'EAST' | 'WEST', string>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const started = await startCasework(newDatabase);
    ({ api, service, stop } = started);
    serviceId = started.seeded.own.serviceId;
    teams = {
      EAST: await addTeam(api.uow, serviceId, 'EAST'),
      WEST: await addTeam(api.uow, serviceId, 'WEST'),
    };
  });

  afterAll(() => stop());

  const account = async (role: Role, team: 'EAST' | 'WEST' | null): Promise<string> =>
    (await signIn(api.uow, { serviceId, memberships: [{ role, teamId: team && teams[team] }] })).accountId;

  const openCase = () => service.create('/v1/cases', newCase({ team: 'EAST' }));

  it('R63 a case is allocated to a worker of its team, and to nobody', async () => {
    const { id, allocatedToId } = await openCase();
    expect(allocatedToId).toBeNull();
    const worker = await account('CASE_MANAGER', 'EAST');
    const allocated = await service.patch(`/v1/cases/${id}`, { allocatedToId: worker }, '"1"');
    expect([allocated.status, allocated.body.allocatedToId]).toEqual([200, worker]);
    expect((await service.get(`/v1/cases/${id}`)).body.allocatedToId).toBe(worker);
    const freed = await service.patch(`/v1/cases/${id}`, { allocatedToId: null }, '"2"');
    expect(freed.body.allocatedToId).toBeNull();
    const history = await service.get(`/v1/record-changes?recordId=${id}`);
    expect(JSON.stringify(history.body)).toContain(worker);
  });

  it('R63 a partner practitioner who has access to the case may have it', async () => {
    const { id } = await openCase();
    const partner = await account('PARTNER_PRACTITIONER', null);
    const refused = await service.patch(`/v1/cases/${id}`, { allocatedToId: partner }, '"1"');
    expect(refusalOf(refused)).toEqual([
      422,
      'CASE_NOT_OPEN_TO_ACCOUNT',
      { '/allocatedToId': 'CASE_NOT_OPEN_TO_ACCOUNT' },
    ]);
    await giveAccess(api.uow, { serviceId, caseId: id, accountId: partner });
    expect((await service.patch(`/v1/cases/${id}`, { allocatedToId: partner }, '"1"')).status).toBe(200);
  });

  it.each([
    ['CASE_MANAGER', 'WEST'],
    ['INFORMATION_OFFICER', null],
    ['ADMINISTRATOR', null],
    ['INTEGRATION', null],
  ] as const)('R63 refuses a %s of %s', async (role, team) => {
    const { id } = await openCase();
    const answer = await service.patch(
      `/v1/cases/${id}`,
      { allocatedToId: await account(role, team), setting: 'CUSTODY' },
      '"1"',
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'CASE_NOT_OPEN_TO_ACCOUNT']);
    expect((await service.get(`/v1/cases/${id}`)).body).toMatchObject({
      allocatedToId: null,
      setting: 'COMMUNITY',
    });
  });

  it('R63 a case that moves to another team is allocated to nobody, unless the new worker is named', async () => {
    const { id } = await openCase();
    const east = await account('CASE_MANAGER', 'EAST');
    const west = await account('CASE_MANAGER', 'WEST');
    await service.patch(`/v1/cases/${id}`, { allocatedToId: east }, '"1"');
    const moved = await service.patch(`/v1/cases/${id}`, { team: 'WEST' }, '"2"');
    expect(moved.body).toMatchObject({ team: 'WEST', allocatedToId: null });
    const back = await service.patch(`/v1/cases/${id}`, { team: 'EAST', allocatedToId: west }, '"3"');
    expect(back.body.code).toBe('CASE_NOT_OPEN_TO_ACCOUNT');
    const named = await service.patch(`/v1/cases/${id}`, { team: 'EAST', allocatedToId: east }, '"3"');
    expect(named.body).toMatchObject({ team: 'EAST', allocatedToId: east });
  });
});
