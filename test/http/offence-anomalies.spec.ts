import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { type ServiceWorld, startWorlds } from '../support/delivery-world.js';

describe.each(DATABASES)(
  'R112 offences of which something may be wrong, over HTTP on %s',
  (_dialect, newDatabase) => {
    let api: TestApi;
    let one: ServiceWorld;
    let two: ServiceWorld;
    let stop: () => Promise<void>;

    const outcome = { outcome: 'CONVICTION', outcomeOn: '2025-06-01' };
    const record = async (change: object): Promise<string> => {
      const body = {
        childId: one.childId,
        category: 'CRIMINAL_DAMAGE',
        seriousness: 3,
        outcomes: [outcome],
        ...change,
      };
      const answer = await api.post('/v1/offences', body, one.headers);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body.id as string;
    };
    const found = async (query = '', service = one) => {
      const { body } = await api.get(`/v1/offence-anomalies${query}`, service.headers);
      return body.items as { id: string; anomalies: { code: string; labelEn: string; labelCy: string }[] }[];
    };
    const codesOf = async (id: string) =>
      (await found('?limit=200')).find((item) => item.id === id)?.anomalies.map(({ code }) => code) ?? [];

    beforeAll(async () => {
      ({ api, one, two, stop } = await startWorlds(newDatabase));
    });

    afterAll(() => stop());

    it('names what is wrong with each, and leaves out what is not', async () => {
      const sound = await record({ committedOn: '2025-03-01' });
      const unscored = await record({ committedOn: '2025-03-02', seriousness: null });
      const waiting = await record({ committedOn: '2025-03-03', outcomes: [] });
      const twice = [
        await record({ committedOn: '2025-03-04' }),
        await record({ committedOn: '2025-03-04' }),
      ];
      const another = await record({ committedOn: '2025-03-04', seriousness: 4 });
      const breach = await record({ committedOn: '2025-03-05', seriousness: null, isBreach: true });
      expect(await codesOf(sound)).toEqual([]);
      expect(await codesOf(unscored)).toEqual(['NOT_SCORED']);
      expect(await codesOf(waiting)).toEqual(['NO_OUTCOME']);
      expect(await codesOf(twice[0]!)).toEqual(['PERHAPS_TWICE']);
      expect(await codesOf(twice[1]!)).toEqual(['PERHAPS_TWICE']);
      expect(await codesOf(another)).toEqual([]);
      expect(await codesOf(breach)).toEqual([]);
      expect((await found('?kind=NO_OUTCOME')).map(({ id }) => id)).toEqual([waiting]);
      const [{ anomalies }] = (await found('?kind=NO_OUTCOME')) as any;
      expect(anomalies[0].labelCy).not.toBe(anomalies[0].labelEn);
    });

    it('finds what was done before the tenth birthday, to the day', async () => {
      const child = (await api.get(`/v1/children/${one.childId}`, one.headers)).body;
      const [year, month, day] = child.dateOfBirth.split('-').map(Number);
      const birthday = new Date(Date.UTC(year + 10, month - 1, day)).toISOString().slice(0, 10);
      const dayBefore = new Date(Date.UTC(year + 10, month - 1, day - 1)).toISOString().slice(0, 10);
      expect(await codesOf(await record({ committedOn: dayBefore }))).toEqual(['UNDER_TEN']);
      expect(await codesOf(await record({ committedOn: birthday }))).toEqual([]);
    });

    it('finds what was done after the child was recorded as having left', async () => {
      const event = { childId: one.childId, kind: 'LEFT_ENGLAND_AND_WALES', happenedOn: '2025-08-01' };
      expect((await api.post('/v1/follow-up-events', event, one.headers)).status).toBe(201);
      const onTheDay = await record({
        committedOn: '2025-08-01',
        outcomes: [{ ...outcome, outcomeOn: '2025-09-01' }],
      });
      const after = await record({
        committedOn: '2025-08-02',
        outcomes: [{ ...outcome, outcomeOn: '2025-09-01' }],
      });
      expect(await codesOf(onTheDay)).toEqual([]);
      expect(await codesOf(after)).toEqual(['AFTER_THE_END']);
    });

    it('shows nothing of another service, and refuses a kind that is not known', async () => {
      expect(await found('', two)).toEqual([]);
      const refused = await api.get('/v1/offence-anomalies?kind=ODD', one.headers);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '?kind']);
    });
  },
);
