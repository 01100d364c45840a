import { TestApi } from './api.js';
import type { TestDatabase } from './databases.js';
import { newCase } from './new-case.js';
import type { Body } from './sample-bodies.js';
import { ServiceApi } from './service-api.js';

/** A service in which placements of children are recorded. */
export class EteWorld {
  private constructor(
    readonly api: TestApi,
    readonly service: ServiceApi,
    readonly workerId: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(newDatabase: () => Promise<TestDatabase>): Promise<EteWorld> {
    const database = await newDatabase();
    const api = await TestApi.start(database);
    for (const code of ['OWN', 'OTHER']) {
      await api.create<Body>('/v1/services', { code, nameEn: code, country: 'WALES' });
    }
    const service = new ServiceApi(api, 'OWN');
    await service.create('/v1/delivery-areas', { code: 'NORTH', nameEn: 'North' });
    await service.create('/v1/teams', { code: 'EAST', nameEn: 'East' });
    await service.create('/v1/providers', { code: 'PRU', nameEn: 'The unit', agency: 'EDUCATION' });
    const worker = await service.create<Body>('/v1/workers', {
      ...{ reference: 'W-1', name: 'Carys Rees', agency: 'EDUCATION', languages: ['en', 'cy'] },
      activeFrom: '2024-01-08',
    });
    return new EteWorld(api, service, worker.id as string, async () => {
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

  /** Records a spell, by default suitable and full time at school since before the case, and gives it. */
  spell(childId: string, changes: object = {}): Promise<Body> {
    return this.service.create('/v1/ete-spells', {
      ...{ childId, provisionType: 'MAINSTREAM_SCHOOL', suitability: 'SUITABLE', startedOn: '2024-09-02' },
      ...{ hoursOffered: 25, hoursAttended: 20 },
      ...changes,
    });
  }
}
