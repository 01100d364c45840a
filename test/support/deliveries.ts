import type { TestApi } from './api.js';
import type { ServiceWorld } from './delivery-world.js';

/** Deliveries as the service `one` records and reads them. */
export function deliveriesOf(api: TestApi, one: ServiceWorld) {
  const given = (change: object = {}) => ({
    caseId: one.caseId,
    interventionVersionId: one.versionId,
    startedOn: '2025-02-03',
    setting: 'COMMUNITY',
    language: 'cy',
    ...change,
  });
  const post = (body: object) => api.post('/v1/deliveries', body, one.headers);
  const created = async (change: object = {}) => {
    const answer = await post(given(change));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const get = (path: string) => api.get(`/v1/deliveries${path}`, one.headers);
  const ids = async (path: string): Promise<string[]> =>
    (await get(path)).body.items.map(({ id }: { id: string }) => id);
  const patch = (id: string, body: object, etag = '"1"') =>
    api.patch(`/v1/deliveries/${id}`, body, { ...one.headers, 'if-match': etag });
  return { given, post, created, get, ids, patch };
}
