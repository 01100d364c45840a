import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

const POLICY = '/v1/disclosure-policy';

describe.each(DATABASES)('how a service hides small numbers, on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ service, other, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  it('R169 ships with 1 to 4 hidden, and is set by each service for itself', async () => {
    const shipped = await service.get(POLICY);
    expect(shipped.body).toEqual({
      ...{ threshold: 5, hidesZero: false, hidesWhole: true, versionNo: 1, ownOfService: false },
      ...{ leastBaseOfShare: 30, leastBaseOfDecimal: 100, leastOfMean: 10 },
    });
    const stricter = { threshold: 10, hidesZero: true, hidesWhole: true };
    const set = await service.put(POLICY, stricter, shipped.headers.get('etag'));
    expect(set.body).toMatchObject({ ...stricter, versionNo: 2, ownOfService: true });
    expect((await service.get(POLICY)).body).toEqual(set.body);
    expect((await other.get(POLICY)).body.threshold).toBe(5);
    const stale = await service.put(POLICY, stricter, shipped.headers.get('etag'));
    expect(stale.status).toBe(412);
  });

  it('S20 takes no threshold below 5, and none in between', async () => {
    const etag = (await service.get(POLICY)).headers.get('etag');
    for (const threshold of [1, 4, 7, '5', null]) {
      const answer = await service.put(POLICY, { threshold, hidesZero: false, hidesWhole: true }, etag);
      expect(refusalOf(answer)).toMatchObject([400, expect.anything(), { '/threshold': 'IS_IN' }]);
    }
  });
});
