import { InterventionCapacity } from '../../src/catalogue/capacity/intervention-capacity.entity.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { importCsv } from '../support/imports.js';
import { inDatabase } from '../support/in-database.js';
import { entry, Seeder } from '../support/matching.js';
import { ServiceApi } from '../support/service-api.js';

interface Listed {
  code: string;
  versionNo: number;
  titleCy: string;
}

/** An SQLite file belongs to one process; on PostgreSQL each change is made by one process and seen by another. */
describe.each(DATABASES)('R63 the catalogue that advice keeps in memory on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let reading: TestApi;
  let writing: TestApi;
  let writer: ServiceApi;
  let caseId: string;
  let serviceId: string;

  beforeAll(async () => {
    database = await newDatabase();
    const first = await TestApi.start(database);
    const { id } = await first.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
    await first.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    await first.close();
    serviceId = id as string;
    await inDatabase(database, async (tx) => {
      const seed = new Seeder(tx, id as string);
      caseId = await seed.case(await seed.child('C1'), 'K1');
      await seed.assessment(caseId, '2026-01-10', { ETE: [3] });
    });
    reading = await TestApi.start(database);
    writing = dialect === 'postgres' ? await TestApi.start(database) : reading;
    writer = new ServiceApi(writing, 'ONE');
  });

  afterAll(async () => {
    await reading.close();
    if (writing !== reading) await writing.close();
    await database.drop();
  });

  const advised = async (): Promise<string[]> => {
    const { body } = await new ServiceApi(reading, 'ONE').get(
      `/v1/cases/${caseId}/recommendations?on=2026-06-15`,
    );
    return body.recommendations.map(
      ({ code, versionNo, titleCy }: Listed) => `${code} ${versionNo} ${titleCy}`,
    );
  };

  it('is what the database holds, after every kind of change', async () => {
    expect(await advised()).toEqual([]);
    const { id } = await writer.create('/v1/interventions', entry('A', ['ETE']));
    expect(await advised()).toEqual(['A 1 Teitl A']);
    await writer.patch(`/v1/interventions/${id}`, { titleCy: 'Arall' }, '"1"');
    expect(await advised()).toEqual(['A 1 Arall']);
    await writer.put(`/v1/interventions/${id}/status`, { status: 'SUSPENDED', reason: 'A complaint' }, '"2"');
    expect(await advised()).toEqual([]);
    await writer.put(
      `/v1/interventions/${id}/status`,
      { status: 'ACTIVE_CORE', reason: 'Put right', reviewDueOn: '2099-01-01' },
      '"3"',
    );
    expect(await advised()).toEqual(['A 1 Arall']);
    const { code: _code, ...content } = entry('A', ['ETE'], [], { titleCy: 'Newydd' });
    const next = await writing.post(
      `/v1/interventions/${id}/versions`,
      { ...content, changeReason: 'Longer' },
      { 'waymark-service': 'ONE', 'if-match': '"4"' },
    );
    expect(next.status).toBe(201);
    expect(await advised()).toEqual(['A 2 Newydd']);
    const columns =
      'code,status,title_en,title_cy,summary_en,intervention_type,purpose,primary_needs,age_min,age_max,settings,languages';
    const row = 'B,ACTIVE_CORE,Title,Ffeil,Work,ONE_TO_ONE,REOFFENDING,ETE,10,17,COMMUNITY,en|cy';
    const imported = await importCsv(writing, 'interventions', `${columns}\n${row}\n`, '', {
      'waymark-service': 'ONE',
    });
    expect(imported.status).toBe(201);
    expect(await advised()).toEqual(['A 2 Newydd', 'B 1 Ffeil']);
    const changed = row.replace('Ffeil', 'Ffeil arall');
    await importCsv(writing, 'interventions', `${columns}\n${changed}\n`, '', { 'waymark-service': 'ONE' });
    expect(await advised()).toEqual(['A 2 Newydd', 'B 1 Ffeil arall']);
  });

  it('R52 is beside the evidence and the places as the database holds them', async () => {
    const { id } = await writer.create('/v1/interventions', entry('PROVEN', ['ETE']));
    const known = async () => {
      const { body } = await new ServiceApi(reading, 'ONE').get(
        `/v1/cases/${caseId}/recommendations?on=2026-06-15`,
      );
      const all = [...body.recommendations, ...body.notEligible];
      const { evidence, availability } = all.find(({ code }: Listed) => code === 'PROVEN');
      return [evidence.badge, availability[0].explanationEn];
    };
    const NO_PLACES = 'How many places there are is not recorded.';
    expect(await known()).toEqual(['UNKNOWN', NO_PLACES]);
    const item = await writer.create('/v1/evidence-items', {
      ...{ interventionId: id, scheme: 'YEF_TOOLKIT', rating: 'HIGH', evidenceSecurity: 4 },
      ...{ citation: 'Toolkit', reviewedOn: '2026-01-02' },
    });
    expect(await known()).toEqual(['EVIDENCED', NO_PLACES]);
    const harmful = await writer.patch(`/v1/evidence-items/${item.id}`, { rating: 'HARMFUL' }, '"1"');
    expect(harmful.status).toBe(200);
    expect(await known()).toEqual(['CAUTION_HARM', NO_PLACES]);
    await writing.uow.write(async (tx) => {
      const owned = { id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now, rowVersion: 1 };
      const places = { places: 3, validFrom: '2026-01-01', validTo: null, waitWeeks: null };
      await tx.insert(InterventionCapacity, [{ ...owned, ...places, interventionId: id }]);
    });
    expect(await known()).toEqual(['CAUTION_HARM', 'Places taken: 0 of 3.']);
  });

  it('is of one service alone', async () => {
    const before = await advised();
    await new ServiceApi(writing, 'TWO').create('/v1/interventions', entry('THEIRS', ['ETE']));
    expect(await advised()).toEqual(before);
  });
});
