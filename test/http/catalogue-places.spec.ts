import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { refusalOf } from '../support/service-api.js';

describe.each(DATABASES)('places and resources of entries over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
    await service.api.create('/v1/delivery-areas', { code: 'SOUTH', nameEn: 'South' });
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const places = async (change: object = {}) => {
    const { id: interventionId } = await service.api.create('/v1/interventions', {
      ...service.bodyOf('createIntervention'),
      status: 'ACTIVE_CORE',
    });
    const body = { interventionId, places: 2, validFrom: '2026-01-01', ...change };
    return {
      interventionId,
      body,
      set: (more: object) => service.api.post('/v1/intervention-capacity', { ...body, ...more }),
    };
  };

  it('R50 counts the places that running deliveries leave free, in the area and elsewhere', async () => {
    const { interventionId, set } = await places();
    const north = (await set({ deliveryArea: 'NORTH', waitWeeks: 3 })).body;
    const all = (await set({ places: 5 })).body;
    expect([north.placesTaken, north.placesFree, all.placesFree]).toEqual([0, 2, 5]);
    const { versionId: interventionVersionId } = (
      await service.api.get(`/v1/interventions/${interventionId}`)
    ).body;
    const running = { planActionId: null, endedOn: null, completion: null, notCompletedReason: null };
    for (let started = 0; started < 3; started++) {
      const body = { ...service.bodyOf('createDelivery'), ...running, interventionVersionId };
      await service.api.create('/v1/deliveries', body);
    }
    const read = async (id: string) => (await service.api.get(`/v1/intervention-capacity/${id}`)).body;
    expect(await read(north.id)).toMatchObject({
      deliveryArea: 'NORTH',
      placesTaken: 3,
      placesFree: 0,
      waitWeeks: 3,
    });
    // The cases are in the north, which has places of its own.
    expect(await read(all.id)).toMatchObject({ deliveryArea: null, placesTaken: 0, placesFree: 5 });
    const path = `/v1/intervention-capacity/${north.id}`;
    const ended = await service.api.patch(path, { validTo: '2026-01-31' }, '"1"');
    expect([ended.status, ended.body.validTo]).toEqual([200, '2026-01-31']);
    const listed = async (search: string) =>
      (await service.api.all(`/v1/intervention-capacity?interventionId=${interventionId}${search}`)).map(
        ({ id }) => id,
      );
    expect(await listed('')).toEqual([north.id, all.id]);
    expect(await listed('&on=2026-01-31')).toEqual([north.id, all.id]);
    expect(await listed('&on=2026-02-01')).toEqual([all.id]);
    expect(await listed('&deliveryArea=NORTH')).toEqual([north.id]);
  });

  it('sets places once for an area at a time', async () => {
    const { set } = await places();
    const first = (await set({ validTo: '2026-03-31' })).body;
    const clash = [409, 'PLACES_OVERLAP', { '/validFrom': 'PLACES_OVERLAP', '/validTo': 'PLACES_OVERLAP' }];
    expect(refusalOf(await set({ validFrom: '2026-03-31' }))).toEqual(clash);
    expect(refusalOf(await set({ validFrom: '2025-01-01' }))).toEqual(clash);
    expect((await set({ deliveryArea: 'SOUTH' })).status).toBe(201);
    expect((await set({ validFrom: '2026-04-01' })).status).toBe(201);
    const longer = await service.api.patch(`/v1/intervention-capacity/${first.id}`, { validTo: null }, '"1"');
    expect(refusalOf(longer)).toEqual(clash);
    expect(refusalOf(await set({ deliveryArea: 'MOON', validTo: '2025-12-31' }))).toEqual([
      422,
      'UNKNOWN_DELIVERY_AREA',
      { '/deliveryArea': 'UNKNOWN_DELIVERY_AREA', '/validTo': 'BEFORE_START' },
    ]);
  });

  it('R49 attaches resources to an entry or a module, with a licence, and tells which may be used', async () => {
    const { interventionId } = await places();
    const resource = { ...service.bodyOf('createInterventionResource'), interventionId };
    const post = (change: object) =>
      service.api.post('/v1/intervention-resources', { ...resource, reference: null, ...change });
    const manual = (await post({})).body;
    expect(manual).toMatchObject({ moduleCode: 'M1', licence: 'Open Government Licence v3.0', usable: true });
    const film = (await post({ language: 'cy', licenceEndsOn: '2020-01-01', moduleCode: null })).body;
    expect(film.usable).toBe(false);
    const path = `/v1/intervention-resources?interventionId=${interventionId}`;
    const ids = async (search: string) => (await service.api.all(`${path}${search}`)).map(({ id }) => id);
    expect(await ids('')).toEqual([manual.id, film.id]);
    expect(await ids('&usable=true')).toEqual([manual.id]);
    expect(await ids('&usable=false&language=cy')).toEqual([film.id]);
    expect(await ids('&moduleCode=M1')).toEqual([manual.id]);

    const one = `/v1/intervention-resources/${manual.id}`;
    const gone = await service.api.patch(one, { withdrawnOn: '2026-01-01' }, '"1"');
    expect([gone.status, gone.body.usable]).toEqual([200, false]);
    expect(refusalOf(await service.api.patch(one, { url: null, moduleCode: 'M9' }, '"2"'))).toEqual([
      422,
      'PLACE_MISSING',
      { '/url': 'PLACE_MISSING', '/moduleCode': 'UNKNOWN_MODULE' },
    ]);
    expect((await post({ licence: undefined })).status).toBe(400);
    expect((await post({ url: 'javascript:alert(1)' })).status).toBe(400);
    expect((await service.api.get(one)).body).toEqual(gone.body);
    expect((await post({ reference: 'TAKEN' })).status).toBe(201);
    expect(refusalOf(await post({ reference: 'TAKEN' }))).toEqual([
      409,
      'REFERENCE_TAKEN',
      { '/reference': 'REFERENCE_TAKEN' },
    ]);
  });
});
