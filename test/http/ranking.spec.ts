import { InterventionCapacity } from '../../src/catalogue/capacity/intervention-capacity.entity.js';
import { CaseRecord } from '../../src/cases/case-record.entity.js';
import { DeliveryArea } from '../../src/organisation/delivery-area.entity.js';
import { TrainingRecord } from '../../src/workforce/training-record.entity.js';
import { Worker } from '../../src/workforce/worker.entity.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { entry, Seeder } from '../support/matching.js';
import { ServiceApi } from '../support/service-api.js';

interface Shown {
  code: string;
  explanationEn: string;
  outcome?: string;
}
interface Entry {
  code: string;
  rank: { part: string; value: number }[];
  evidence: { badge: string };
  localEvidence: { ended: number | null; completed: number | null; percent: number | null };
  availability: Shown[];
  sequence: Shown[];
  suitability: { decision: string };
  ruledOutBy?: string[];
}

/** All target the same need, so that only what else is known of them parts them. */
const CODES = ['ALONE', 'DOUBTED', 'FULL', 'HARMING', 'OFTEN', 'PROVEN', 'RARELY', 'STAFFED', 'TINY'];

const DAY = '2026-06-15';

describe.each(DATABASES)('ranking over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let service: ServiceApi;
  let caseId: string;
  const made = new Map<string, { id: string; versionId: string }>();

  const idOf = (code: string) => made.get(code)?.id ?? '';
  const versionOf = (code: string) => made.get(code)?.versionId ?? '';

  async function writeSupply(tx: WriteTransaction, serviceId: string, areaId: string): Promise<void> {
    const owned = () => ({
      id: tx.newId(),
      serviceId,
      deliveryAreaId: null,
      recordedAt: tx.now,
      rowVersion: 1,
    });
    const places = { validFrom: '2026-01-01', validTo: null, waitWeeks: 2, places: 3 };
    await tx.insert(InterventionCapacity, [
      { ...owned(), ...places, interventionId: idOf('STAFFED') },
      { ...owned(), ...places, interventionId: idOf('FULL'), places: 40, waitWeeks: 3 },
      // The area's own places come before those of the service.
      {
        ...owned(),
        ...places,
        interventionId: idOf('FULL'),
        deliveryAreaId: areaId,
        places: 2,
        waitWeeks: 9,
      },
      { ...owned(), ...places, interventionId: idOf('PROVEN'), validTo: '2026-06-14' },
    ]);
    const worker = (reference: string, changes: Partial<Worker> = {}): Worker => ({
      ...owned(),
      ...{ reference, name: reference, agency: 'POLICE', teamId: null, accountId: null },
      ...{ languages: ['en'], activeFrom: '2020-01-01', activeTo: null },
      ...changes,
    });
    const trained = worker('TRAINED', { languages: ['en', 'cy'] });
    const lapsed = worker('LAPSED');
    await tx.insert(Worker, [trained, lapsed, worker('GONE', { activeTo: '2026-06-14' })]);
    const training = {
      qualification: 'RESTORATIVE_FACILITATION',
      trainedOn: '2025-01-01',
      competentOn: null,
    };
    await tx.insert(TrainingRecord, [
      { ...owned(), ...training, workerId: trained.id, expiresOn: '2026-06-15' },
      { ...owned(), ...training, workerId: lapsed.id, expiresOn: '2026-06-14' },
    ]);
  }

  beforeAll(async () => {
    database = await newDatabase();
    const first = await TestApi.start(database);
    const { id: serviceId } = await first.create('/v1/services', {
      code: 'ONE',
      nameEn: 'One',
      country: 'WALES',
    });
    const setUp = new ServiceApi(first, 'ONE');
    for (const code of CODES) {
      const needed = code === 'STAFFED' || code === 'FULL' ? ['RESTORATIVE_FACILITATION'] : [];
      const changes = { requiredQualifications: needed };
      made.set(code, await setUp.create('/v1/interventions', entry(code, ['ETE'], [], changes)));
    }
    await first.close();
    await inDatabase(database, async (tx) => {
      const seed = new Seeder(tx, serviceId as string);
      const areaId = tx.newId();
      await tx.insert(DeliveryArea, [
        {
          id: areaId,
          serviceId: serviceId as string,
          code: 'NORTH',
          nameEn: 'North',
          nameCy: null,
          recordedAt: tx.now,
        },
      ]);
      caseId = await seed.case(await seed.child('C1'), 'K1');
      await seed.assessment(caseId, '2026-01-10', { ETE: [3] });
      await writeSupply(tx, serviceId as string, areaId);
      const other = await seed.case(await seed.child('C2'), 'K2');
      const restricted = await seed.case(await seed.child('C3'), 'K3');
      const ended = async (ofCase: string, code: string, completed: number, total: number) => {
        for (let index = 0; index < total; index++) {
          const completion = index < completed ? 'COMPLETED_FULL' : 'NOT_COMPLETED';
          await seed.delivery(ofCase, versionOf(code), '2026-03-01', { completion });
        }
      };
      await ended(other, 'OFTEN', 18, 20);
      await ended(other, 'RARELY', 2, 20);
      await ended(other, 'TINY', 4, 4);
      // A restricted case takes places, and enters no figure.
      await ended(restricted, 'TINY', 8, 8);
      for (const ofCase of [other, restricted]) {
        await seed.delivery(ofCase, versionOf('FULL'), null, { deliveryAreaId: areaId });
      }
      for (const [id, change] of [
        [restricted, { isRestricted: true }],
        [caseId, { deliveryAreaId: areaId }],
      ] as const) {
        const [row] = await tx.whole(CaseRecord, 'id = :id', { id });
        if (row) await tx.amend<CaseRecord>(CaseRecord, row, change);
      }
    });
    api = await TestApi.start(database);
    service = new ServiceApi(api, 'ONE');
    const evidence = (code: string, rating: string) =>
      service.create('/v1/evidence-items', {
        ...{ interventionId: idOf(code), scheme: 'YEF_TOOLKIT', rating, evidenceSecurity: 4 },
        ...{ citation: 'Toolkit', reviewedOn: '2026-01-02' },
      });
    await evidence('PROVEN', 'HIGH');
    await evidence('DOUBTED', 'NO_EFFECT');
    await evidence('HARMING', 'HARMFUL');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const advise = async () => (await service.get(`/v1/cases/${caseId}/recommendations?on=${DAY}`)).body;
  const named = (list: Entry[], code: string): Entry => {
    const found = list.find((one) => one.code === code);
    if (!found) throw new Error(`${code} is not listed`);
    return found;
  };
  const supplied = ({ availability }: Entry) =>
    Object.fromEntries(availability.map(({ code, outcome }) => [code, outcome]));

  it('R63 ranks equal fits by evidence, then by local results, then by what delivery takes', async () => {
    const { recommendations } = (await advise()) as { recommendations: Entry[] };
    expect(recommendations.map(({ code }) => code)).toEqual([
      'PROVEN',
      'OFTEN',
      'STAFFED',
      'ALONE',
      'TINY',
      'FULL',
      'RARELY',
      'DOUBTED',
    ]);
    expect(new Set(recommendations.map(({ rank }) => rank[0]?.value))).toEqual(new Set([3_000]));
    expect(named(recommendations, 'PROVEN').evidence.badge).toBe('EVIDENCED');
    expect(named(recommendations, 'ALONE').evidence.badge).toBe('UNKNOWN');
  });

  it('R52 lists what may harm as ruled out, with the reason', async () => {
    const { notEligible } = (await advise()) as { notEligible: Entry[] };
    expect(notEligible.map(({ code, ruledOutBy }) => [code, ruledOutBy])).toEqual([
      ['HARMING', ['EVIDENCE_OF_HARM']],
    ]);
  });

  it('R63 draws local results towards the mean, tells nothing of few children and nothing of restricted cases', async () => {
    const { recommendations } = (await advise()) as { recommendations: Entry[] };
    const mean = Math.round((100 * 24) / 44);
    const often = named(recommendations, 'OFTEN').localEvidence;
    expect(often).toMatchObject({ ended: 20, completed: 18, meanPercent: mean });
    expect(often.percent).toBeGreaterThan(mean);
    expect(often.percent).toBeLessThan(90);
    const tiny = { ended: null, completed: null, percent: mean, meanPercent: mean };
    expect(named(recommendations, 'TINY').localEvidence).toEqual(tiny);
    expect(named(recommendations, 'ALONE').localEvidence).toEqual(tiny);
  });

  it('R63 R118 shows places of the area, waiting, and trained workers who speak the language', async () => {
    const { recommendations } = (await advise()) as { recommendations: Entry[] };
    expect(supplied(named(recommendations, 'STAFFED'))).toEqual({
      ...{ PLACES: 'MET', WAIT: 'MET', DELIVERER: 'MET', DELIVERER_LANGUAGE: 'MET', LOCATION: 'UNKNOWN' },
    });
    const full = named(recommendations, 'FULL');
    expect(supplied(full)).toMatchObject({ PLACES: 'NOT_MET', WAIT: 'NOT_MET', DELIVERER: 'MET' });
    expect(full.availability[0]?.explanationEn).toBe('Places taken: 2 of 2.');
    expect(full.availability[2]?.explanationEn).toBe('Workers who may deliver it today: 1.');
    expect(supplied(named(recommendations, 'PROVEN'))).toMatchObject({ PLACES: 'UNKNOWN', WAIT: 'UNKNOWN' });
    const { body } = await service.get(`/v1/cases/${caseId}/recommendations?on=2026-06-16`);
    const later = named(body.recommendations as Entry[], 'STAFFED');
    expect(supplied(later)).toMatchObject({ DELIVERER: 'NOT_MET', DELIVERER_LANGUAGE: 'NOT_MET' });
  });

  it('R145 R146 tells of duplicates of current work, and whether suitability was assessed', async () => {
    const planned = { caseId, needAreaCode: 'ETE', purpose: 'REOFFENDING', responsibleAgency: 'EDUCATION' };
    await service.create('/v1/plan-actions', {
      ...{ ...planned, interventionVersionId: versionOf('ALONE'), plannedOn: '2026-06-01' },
    });
    await service.create('/v1/suitability-assessments', {
      ...{
        caseId,
        interventionVersionId: versionOf('OFTEN'),
        assessedOn: '2026-06-02',
        decision: 'SUITABLE',
      },
    });
    const { recommendations, currentWork } = (await advise()) as {
      recommendations: Entry[];
      currentWork: { kind: string; code: string; needAreaCodes: string[]; since: string }[];
    };
    expect(currentWork).toMatchObject([
      { kind: 'PLANNED', code: 'ALONE', needAreaCodes: ['ETE'], since: '2026-06-01' },
    ]);
    const notesOf = (code: string) => named(recommendations, code).sequence.map((note) => note.code);
    expect([notesOf('ALONE'), notesOf('OFTEN')]).toEqual([['ALREADY_PLANNED'], ['SAME_NEED']]);
    expect(named(recommendations, 'OFTEN').suitability.decision).toBe('SUITABLE');
    expect(named(recommendations, 'ALONE').suitability.decision).toBe('NOT_ASSESSED');
  });
});
