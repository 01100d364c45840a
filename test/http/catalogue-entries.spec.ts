import type { TestApi } from '../support/api.js';
import { codesOf, entry, faultsOf, ONE, startCatalogue, TWO, version } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe.each(DATABASES)('entries of the catalogue over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let ids: Map<string, string>;
  let stop: () => Promise<void>;
  const list = (search: string, headers = ONE) => api.get(`/v1/interventions${search}`, headers);

  beforeAll(async () => {
    ({ api, ids, stop } = await startCatalogue(newDatabase));
  });

  afterAll(() => stop());

  it('keeps the catalogue of another service out of sight', async () => {
    const id = ids.get('CSCS') ?? '';
    const edits = { ...TWO, 'if-match': '"1"' };
    expect((await list('', TWO)).body.items).toEqual([]);
    for (const answer of [
      await api.get(`/v1/interventions/${id}`, TWO),
      await api.get(`/v1/interventions/${id}/versions`, TWO),
      await api.get(`/v1/interventions/${id}/versions/1`, TWO),
      await api.patch(`/v1/interventions/${id}`, { titleCy: 'Teitl' }, edits),
      await api.post(`/v1/interventions/${id}/versions`, version({ provider: null }), edits),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await api.get(`/v1/interventions/${id}`, ONE)).body).toMatchObject({
      status: 'ACTIVE_CORE',
      versionNo: 1,
    });
  });

  it.each(['not-a-uuid', NOWHERE, `${NOWHERE}'--`])('has no intervention %s', async (id) => {
    const path = `/v1/interventions/${encodeURIComponent(id)}`;
    expect((await api.get(path, ONE)).status).toBe(404);
    expect((await api.get(`${path}/versions`, ONE)).status).toBe(404);
    expect((await api.patch(path, {}, { ...ONE, 'if-match': '"1"' })).status).toBe(404);
  });

  it.each(['0', '-1', '1.5', '2', '99999999999', 'x'])('has no version %s', async (versionNo) => {
    const path = `/v1/interventions/${ids.get('CSCS')}/versions`;
    expect((await api.get(`${path}/1`, ONE)).status).toBe(200);
    expect((await api.get(`${path}/${versionNo}`, ONE)).status).toBe(404);
  });

  describe('adding an entry', () => {
    const fresh = (changes: object) => entry({ code: 'FRESH', ...changes });

    it.each([
      [{ code: 'lower case' }, ['/code MATCHES']],
      [{ titleEn: '' }, ['/titleEn IS_LENGTH']],
      [{ summaryEn: undefined }, ['/summaryEn IS_LENGTH', '/summaryEn IS_STRING']],
      [{ ageMin: '15', ageMax: 26 }, ['/ageMax MAX', '/ageMin IS_INT', '/ageMin MAX', '/ageMin MIN']],
      [{ languages: ['fr'] }, ['/languages IS_IN']],
      [{ settings: 'COMMUNITY' }, ['/settings IS_ARRAY']],
      [{ needs: [{ needAreaCode: 'ETE', target: 'MAIN' }] }, ['/needs/0/target IS_IN']],
      [{ needs: [[{ needAreaCode: 'ETE', target: 'PRIMARY' }]] }, ['/needs IS_OBJECT']],
      [{ settings: [['COMMUNITY']] }, ['/settings MATCHES']],
      [{ needs: [{ needAreaCode: 'ETE', target: 'PRIMARY', weight: 2 }] }, ['/needs/0/weight UNKNOWN_FIELD']],
      [{ sessionsPlanned: 0 }, ['/sessionsPlanned MIN']],
      [{ versionNo: 7 }, ['/versionNo UNKNOWN_FIELD']],
      [{ impactEvaluable: 'yes' }, ['/impactEvaluable IS_BOOLEAN']],
    ])('answers 400 to %j and writes nothing', async (changes, faults) => {
      const refused = await api.post('/v1/interventions', fresh(changes), ONE);
      expect(refused.status).toBe(400);
      for (const fault of faults) expect(faultsOf(refused)).toContain(fault);
      expect(codesOf(await list('?q=FRESH'))).toEqual([]);
    });

    it.each([
      [
        {
          status: 'SHINY',
          interventionType: 'MAGIC',
          purpose: 'FUN',
          sexes: ['FEMALE', 'X'],
          settings: ['MOON'],
          needs: [
            { needAreaCode: 'ETE', target: 'PRIMARY' },
            { needAreaCode: 'ZZZ', target: 'SECONDARY' },
          ],
          provider: 'FIRE',
        },
        [
          '/interventionType UNKNOWN_CODE',
          '/needs/1/needAreaCode UNKNOWN_NEED_AREA',
          '/provider UNKNOWN_PROVIDER',
          '/purpose UNKNOWN_CODE',
          '/settings/0 UNKNOWN_CODE',
          '/sexes/1 UNKNOWN_CODE',
          '/status UNKNOWN_CODE',
        ],
      ],
      [
        { ageMin: 17, ageMax: 10, settings: [], languages: [], needs: [] },
        [
          '/ageMax AGE_RANGE_EMPTY',
          '/languages EMPTY_LIST',
          '/needs NO_PRIMARY_NEED',
          '/settings EMPTY_LIST',
        ],
      ],
      [
        {
          needs: [
            { needAreaCode: 'ETE', target: 'PRIMARY' },
            { needAreaCode: 'ETE', target: 'SECONDARY' },
          ],
        },
        ['/needs/1/needAreaCode REPEATED_NEED_AREA'],
      ],
    ])('answers 422 to %j, names every fault and writes nothing', async (changes, faults) => {
      const refused = await api.post('/v1/interventions', fresh(changes), ONE);
      expect([refused.status, faultsOf(refused)]).toEqual([422, faults]);
      expect(codesOf(await list('?q=FRESH'))).toEqual([]);
    });

    it('answers 409 to a code that is taken, in the same service only', async () => {
      const refused = await api.post('/v1/interventions', entry({ titleEn: 'Second' }), ONE);
      expect([refused.status, faultsOf(refused)]).toEqual([409, ['/code CODE_TAKEN']]);
      expect(codesOf(await list('?q=Second'))).toEqual([]);
      const elsewhere = await api.post('/v1/interventions', entry({ provider: 'FIRE' }), TWO);
      expect(elsewhere.status).toBe(201);
    });
  });
});
