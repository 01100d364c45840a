import { TestApi } from './api.js';
import type { TestDatabase } from './databases.js';
import { newCase } from './new-case.js';
import type { Body } from './sample-bodies.js';
import { ServiceApi } from './service-api.js';
import { signIn } from './sign-in.js';

/** A service in which placements of children are recorded. */
export class EteWorld {
  private constructor(
    readonly api: TestApi,
    readonly service: ServiceApi,
    readonly serviceId: string,
    readonly workerId: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(newDatabase: () => Promise<TestDatabase>): Promise<EteWorld> {
    const database = await newDatabase();
    const api = await TestApi.start(database);
    const opened = { country: 'WALES' };
    const { id } = await api.create<Body>('/v1/services', { code: 'OWN', nameEn: 'Own', ...opened });
    await api.create<Body>('/v1/services', { code: 'OTHER', nameEn: 'Other', ...opened });
    const service = new ServiceApi(api, 'OWN');
    await service.create('/v1/delivery-areas', { code: 'NORTH', nameEn: 'North' });
    await service.create('/v1/teams', { code: 'EAST', nameEn: 'East' });
    await service.create('/v1/providers', { code: 'PRU', nameEn: 'The unit', agency: 'EDUCATION' });
    const worker = await service.create<Body>('/v1/workers', {
      ...{ reference: 'W-1', name: 'Carys Rees', agency: 'EDUCATION', languages: ['en', 'cy'] },
      activeFrom: '2024-01-08',
    });
    return new EteWorld(api, service, id as string, worker.id as string, async () => {
      await api.close();
      await database.drop();
    });
  }

  /** Opens a case of a new child, by default of 2025-01-06 and open, of a child born on 2010-05-01. */
  async open(changes: object = {}, child: object = {}): Promise<{ caseId: string; childId: string }> {
    const body = newCase(
      { openedOn: '2025-01-06', orderType: 'REFERRAL_ORDER', ...changes },
      { dateOfBirth: '2010-05-01', ...child },
    );
    const { id: caseId, childId } = await this.service.create<Body>('/v1/cases', body);
    return { caseId: caseId as string, childId: childId as string };
  }

  /** Restricts a case, and gives the headers of a case manager who may not see it. */
  async hide(caseId: string): Promise<{ authorization: string }> {
    const path = `/v1/cases/${caseId}/restriction`;
    const etag = (await this.service.get(path)).headers.get('etag');
    await this.service.put(path, { restricted: true, reason: 'A relative works here.' }, etag);
    const memberships = [{ role: 'CASE_MANAGER', teamId: null }] as const;
    const { secret } = await signIn(this.api.uow, { serviceId: this.serviceId, memberships });
    return { authorization: `Bearer ${secret}` };
  }

  /** Records a spell, by default suitable and full time at school since before the case, and gives it. */
  spell(childId: string, changes: object = {}): Promise<Body> {
    return this.service.create('/v1/ete-spells', {
      ...{ childId, provisionType: 'MAINSTREAM_SCHOOL', suitability: 'SUITABLE', startedOn: '2024-09-02' },
      ...{ hoursOffered: 25, hoursAttended: 20 },
      ...changes,
    });
  }
}
