import type { TestApi } from './api.js';
import { type ServiceWorld, walk } from './delivery-world.js';

export const ATTENDED = { code: 'ATTENDED_ENGAGED', minutesAttended: 55 };

/** Records a delivery that started on 2025-02-03 in the open case of a service, and gives its id. */
export async function deliver(api: TestApi, world: ServiceWorld, change: object = {}): Promise<string> {
  const body = {
    caseId: world.caseId,
    interventionVersionId: world.versionId,
    startedOn: '2025-02-03',
    setting: 'CUSTODY',
    language: 'cy',
    ...change,
  };
  const answer = await api.post('/v1/deliveries', body, world.headers);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id as string;
}

/** Sessions of a delivery as the service `one` records and reads them. */
export function sessionsOf(api: TestApi, one: ServiceWorld, deliveryId: string) {
  const given = (change: object = {}) => ({
    deliveryId,
    heldOn: '2025-02-10',
    minutesPlanned: 60,
    delivererAgency: 'POLICE',
    attendance: ATTENDED,
    ...change,
  });
  const post = (body: object) => api.post('/v1/sessions', body, one.headers);
  const batch = (sessions: unknown) => api.post('/v1/sessions/batch', { sessions }, one.headers);
  const get = (path: string) => api.get(`/v1/sessions${path}`, one.headers);
  const held = async (path: string): Promise<string[]> =>
    (await get(path)).body.items.map(({ heldOn }: { heldOn: string }) => heldOn);
  const count = async () => (await walk(api, '/v1/sessions?limit=200', one.headers)).length;
  return { given, post, batch, get, held, count };
}
