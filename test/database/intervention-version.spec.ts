import { requireInterventionVersion } from '../../src/catalogue/intervention-lookup.js';
import { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';

const ENTRY = {
  code: 'ONE_TO_ONE',
  status: 'DRAFT',
  titleEn: 'One to one',
  summaryEn: 'Sessions with a worker.',
  interventionType: 'ONE_TO_ONE',
  purpose: 'SAFETY',
  needs: [{ needAreaCode: 'EMH', target: 'PRIMARY' }],
  ageMin: 10,
  ageMax: 17,
  sexes: [],
  settings: ['COMMUNITY'],
  languages: ['en'],
  sessionsPlanned: 6,
  impactEvaluable: true,
};

describe.each(DATABASES)('requireInterventionVersion on %s', (_dialect, newDatabase) => {
  it('finds a version, current or not, for its own service only', async () => {
    const database = await newDatabase();
    const api = await TestApi.start(database);
    const service = await api.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'ENGLAND' });
    const first = await api.create('/v1/interventions', ENTRY);
    const { code: _code, ...content } = ENTRY;
    const second = await api.post(
      `/v1/interventions/${first.id}/versions`,
      { ...content, sessionsPlanned: null, changeReason: 'No fixed dose.' },
      { 'if-match': '"1"' },
    );
    expect(second.status).toBe(201);
    const other = await api.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'ENGLAND' });
    await api.close();

    await inDatabase(database, async (tx) => {
      const find = (serviceId: string, versionId: string) =>
        requireInterventionVersion(tx, serviceId, versionId, '/interventionVersionId');
      const old = await find(service.id, first.versionId);
      expect(old).toEqual({
        id: first.versionId,
        interventionId: first.id,
        isCurrent: false,
        status: 'DRAFT',
        providerId: null,
        sessionsPlanned: 6,
        minutesPerSession: null,
        ageMin: 10,
        ageMax: 17,
      });
      expect(await find(service.id, second.body.versionId)).toMatchObject({
        isCurrent: true,
        sessionsPlanned: null,
      });
      for (const refused of [find(other.id, first.versionId), find(service.id, first.id)]) {
        await expect(refused).rejects.toMatchObject({
          kind: 'invalid',
          faults: [{ pointer: '/interventionVersionId', code: 'UNKNOWN_INTERVENTION_VERSION' }],
        });
      }
    });
    await database.drop();
  });
});
