import { type Answer, TestApi } from './api.js';
import type { TestDatabase } from './databases.js';

export const ONE = { 'waymark-service': 'ONE' };
export const TWO = { 'waymark-service': 'TWO' };

/** An entry as it is added. */
export const entry = (changes: object = {}) => ({
  code: 'CSCS',
  status: 'ACTIVE_CORE',
  titleEn: 'Construction skills',
  titleCy: 'Sgiliau adeiladu',
  summaryEn: 'Training for the construction card.',
  summaryCy: 'Hyfforddiant ar gyfer y cerdyn adeiladu.',
  interventionType: 'ACCREDITED_LEARNING',
  purpose: 'REOFFENDING',
  needs: [
    { needAreaCode: 'LIF', target: 'SECONDARY' },
    { needAreaCode: 'ETE', target: 'PRIMARY' },
  ],
  ageMin: 15,
  ageMax: 17,
  sexes: [],
  settings: ['COMMUNITY'],
  languages: ['en'],
  provider: 'LEARNING',
  sessionsPlanned: 12,
  minutesPerSession: 120,
  durationWeeks: 12,
  impactEvaluable: true,
  ...changes,
});

const { code: _code, ...content } = entry();
/** The next version of it. */
export const version = (changes: object = {}) => ({
  ...content,
  changeReason: 'The groups ran out of time.',
  ...changes,
});

/** What an entry shows of the version alone: the evidence, which is shown beside it, is of the entry. */
export const ofVersion = ({ badge: _badge, evidence: _evidence, ...shown }: Answer['body']) =>
  shown as object;

/** Where and how each field is at fault, in alphabetical order. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();

export const codesOf = ({ body }: Answer): string[] => body.items.map((item: { code: string }) => item.code);

/** The application with two services, their providers, and three entries in the catalogue of the first. */
export async function startCatalogue(newDatabase: () => Promise<TestDatabase>) {
  const database = await newDatabase();
  const api = await TestApi.start(database);
  const ids = new Map<string, string>();
  await api.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
  await api.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
  for (const [service, code, agency] of [
    [ONE, 'LEARNING', 'EDUCATION'],
    [ONE, 'ARTS', 'VOLUNTARY_SECTOR'],
    [TWO, 'FIRE', 'FIRE_AND_RESCUE'],
  ] as const) {
    const made = await api.post('/v1/providers', { code, nameEn: code, agency }, service);
    expect(made.status).toBe(201);
  }
  for (const made of [
    entry(),
    entry({
      code: 'DRAMA_100',
      titleEn: 'Drama, 100% devised',
      titleCy: 'GŴYL ddrama',
      summaryEn: 'A group performs.',
      summaryCy: null,
      interventionType: 'ARTS',
      needs: [{ needAreaCode: 'PSO', target: 'PRIMARY' }],
      ageMin: 12,
      sexes: ['FEMALE'],
      settings: ['COMMUNITY', 'CUSTODY'],
      languages: ['en', 'cy'],
      provider: 'ARTS',
    }),
    entry({
      code: 'PANEL',
      status: 'DRAFT',
      titleEn: 'Referral order panel',
      titleCy: null,
      summaryEn: 'Agrees a contract.',
      summaryCy: null,
      interventionType: 'PANEL_PROCESS',
      needs: [],
      ageMin: 10,
      settings: ['CUSTODY'],
      provider: undefined,
      sessionsPlanned: null,
      minutesPerSession: null,
      durationWeeks: null,
      impactEvaluable: false,
    }),
  ]) {
    const { status, body } = await api.post('/v1/interventions', made, ONE);
    expect(status).toBe(201);
    ids.set(body.code, body.id);
  }
  const stop = async () => {
    await api.close();
    await database.drop();
  };
  return { api, ids, stop };
}
