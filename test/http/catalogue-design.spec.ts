import type { TestApi } from '../support/api.js';
import { entry, faultsOf, ONE, ofVersion, startCatalogue, version } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';

const DESIGN = {
  furtherPurposes: ['SAFETY'],
  mechanismEn: 'A card opens work.',
  mechanismCy: 'Mae cerdyn yn agor drysau.',
  modules: [
    { code: 'SITE', titleEn: 'Safety on site', titleCy: 'Diogelwch ar y safle', minutes: 600, isCore: true },
    { code: 'CV', titleEn: 'A first CV', titleCy: null, minutes: 120, isCore: false },
  ],
  deliveryModes: ['GROUP', 'SELF_DIRECTED'],
  groupSizeMin: 4,
  groupSizeMax: 8,
  requiredQualifications: ['CONSTRUCTION_INSTRUCTOR', 'FIRST_AID'],
  refresherMonths: 36,
  coreComponents: [{ code: 'MOCK_TEST', labelEn: 'A mock test', labelCy: 'Prawf ymarfer' }],
  allowedAdaptations: [{ code: 'AUDIO', labelEn: 'Questions read aloud', labelCy: null }],
  consentNeeds: ['CHILD'],
  unitCostPence: 42_000,
  accreditation: { awardingBody: 'Agored Cymru', level: 'Level 1', unit: 'Site safety', creditValue: 4 },
  owner: 'Education lead',
  reviewDueOn: '2027-03-31',
};

const NOTHING = {
  furtherPurposes: [],
  mechanismEn: null,
  mechanismCy: null,
  modules: [],
  deliveryModes: [],
  groupSizeMin: null,
  groupSizeMax: null,
  requiredQualifications: [],
  refresherMonths: null,
  coreComponents: [],
  allowedAdaptations: [],
  consentNeeds: [],
  unitCostPence: null,
  accreditation: null,
  owner: null,
  reviewOverdue: false,
};

describe.each(DATABASES)('the design of an entry over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ api, stop } = await startCatalogue(newDatabase));
  });

  afterAll(() => stop());

  const create = (code: string, design: object) =>
    api.post('/v1/interventions', entry({ code, ...design }), ONE);

  it('R143 R151 R152 keeps and shows how the work is delivered, of each version its own', async () => {
    const first = await create('DESIGNED', DESIGN);
    expect([first.status, first.body]).toEqual([201, expect.objectContaining(DESIGN)]);
    const path = `/v1/interventions/${first.body.id}`;
    expect((await api.get(path, ONE)).body).toMatchObject(first.body);

    const [site] = DESIGN.modules;
    const changed = { ...DESIGN, modules: [site], accreditation: null };
    const second = await api.post(`${path}/versions`, version(changed), { ...ONE, 'if-match': '"1"' });
    expect([second.status, second.body]).toEqual([201, expect.objectContaining(changed)]);
    const versions = await api.get(`${path}/versions`, ONE);
    expect(versions.body.items).toEqual([
      ofVersion(second.body),
      { ...ofVersion(first.body), isCurrent: false },
    ]);
  });

  it('says that nothing is said of it where nothing is, and spares the list', async () => {
    const made = await create('BARE', {});
    expect(made.body).toMatchObject(NOTHING);
    const listed = await api.get('/v1/interventions?q=BARE', ONE);
    expect(listed.body.items[0]).not.toHaveProperty('modules');
  });

  it.each([
    [
      { modules: [{ code: 'a b', titleEn: 'X', minutes: 1, isCore: true }] },
      400,
      ['/modules/0/code MATCHES'],
    ],
    [
      { modules: [{ code: 'A', titleEn: 'X', minutes: 0, isCore: 1 }] },
      400,
      ['/modules/0/isCore IS_BOOLEAN', '/modules/0/minutes MIN'],
    ],
    [{ unitCostPence: 12.5 }, 400, ['/unitCostPence IS_INT']],
    [{ reviewDueOn: '2027-02-30' }, 400, ['/reviewDueOn IS_PLAIN_DATE']],
    [{ accreditation: { level: 'Level 1' } }, 400, ['/accreditation/awardingBody IS_LENGTH']],
    [
      {
        ...DESIGN,
        modules: [DESIGN.modules[0], { ...DESIGN.modules[1], code: 'SITE' }],
        requiredQualifications: ['FIRST_AID', 'MAGIC'],
        deliveryModes: ['BY_MOON'],
        groupSizeMax: 3,
      },
      422,
      [
        '/deliveryModes/0 UNKNOWN_CODE',
        '/groupSizeMax GROUP_SIZE_EMPTY',
        '/modules/1/code REPEATED_MODULE',
        '/requiredQualifications/1 UNKNOWN_CODE',
      ],
    ],
    [{ modules: [{ ...DESIGN.modules[0], minutes: 9_000 }] }, 422, ['/modules CORE_EXCEEDS_DOSE']],
  ])(
    'refuses a faulty design (%#), naming each field, and writes nothing',
    async (design, status, faults) => {
      const refused = await create('FAULTY', design);
      expect(refused.status).toBe(status);
      for (const fault of faults) expect(faultsOf(refused)).toContain(fault);
      expect((await api.get('/v1/interventions?q=FAULTY', ONE)).body.items).toEqual([]);
    },
  );
});
