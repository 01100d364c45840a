import { NO_PLAN_DETAILS } from '../../src/planning/no-plan-details.js';
import { CaseRecord } from '../../src/cases/case-record.entity.js';
import { Child } from '../../src/cases/child.entity.js';
import { NO_DESIGN } from '../../src/catalogue/design-content.js';
import { InterventionVersion } from '../../src/catalogue/intervention-version.entity.js';
import { Intervention } from '../../src/catalogue/intervention.entity.js';
import { DeliveryArea } from '../../src/organisation/delivery-area.entity.js';
import { Provider } from '../../src/organisation/provider.entity.js';
import { YouthJusticeService } from '../../src/organisation/youth-justice-service.entity.js';
import { PlanAction } from '../../src/planning/plan-action.entity.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { TestApi } from './api.js';
import type { TestDatabase } from './databases.js';
import { inDatabase } from './in-database.js';

/** What one service has before anything is delivered. */
export interface ServiceWorld {
  /** Chooses the service. */
  headers: { 'waymark-service': string };
  serviceId: string;
  areaId: string;
  providerId: string;
  /** Born 2010-05-01. */
  childId: string;
  /** Opened 2025-01-06 and open still. */
  caseId: string;
  /** Opened 2025-01-06, closed 2025-06-30. */
  closedCaseId: string;
  interventionId: string;
  firstVersionId: string;
  versionId: string;
  otherInterventionId: string;
  otherVersionId: string;
  /** In the open case, for the first version of the intervention. */
  plannedId: string;
  /** In the open case, for a bespoke piece of work. */
  bespokeId: string;
  /** In the closed case, for the intervention. */
  plannedInClosedCaseId: string;
}

function version(owner: object, id: string, interventionId: string, versionNo: number): InterventionVersion {
  return {
    ...(owner as Pick<InterventionVersion, 'serviceId' | 'deliveryAreaId' | 'recordedAt'>),
    id,
    interventionId,
    versionNo,
    isCurrent: false,
    status: 'ACTIVE_CORE',
    titleEn: 'Victim awareness',
    titleCy: null,
    summaryEn: 'Six sessions.',
    summaryCy: null,
    interventionType: 'GROUP',
    purpose: 'CHANGE',
    providerId: null,
    ageMin: 10,
    ageMax: 17,
    sexes: [],
    settings: ['COMMUNITY'],
    languages: ['en', 'cy'],
    sessionsPlanned: 6,
    minutesPerSession: 60,
    durationWeeks: 6,
    eligibility: null,
    ...NO_DESIGN,
    impactEvaluable: true,
    changeReason: null,
    rowVersion: 1,
  };
}

async function insertService(tx: WriteTransaction, code: string): Promise<ServiceWorld> {
  const id = () => tx.newId();
  const world: ServiceWorld = {
    headers: { 'waymark-service': code },
    serviceId: id(),
    areaId: id(),
    providerId: id(),
    childId: id(),
    caseId: id(),
    closedCaseId: id(),
    interventionId: id(),
    firstVersionId: id(),
    versionId: id(),
    otherInterventionId: id(),
    otherVersionId: id(),
    plannedId: id(),
    bespokeId: id(),
    plannedInClosedCaseId: id(),
  };
  const { serviceId, areaId: deliveryAreaId } = world;
  const recordedAt = tx.now;
  const owner = { serviceId, deliveryAreaId, recordedAt };
  const names = { nameEn: code, nameCy: null, recordedAt };
  await tx.insert(YouthJusticeService, [
    { id: serviceId, code, country: 'WALES', synthetic: true, ...names },
  ]);
  await tx.insert(DeliveryArea, [{ id: deliveryAreaId, serviceId, code: 'NORTH', ...names }]);
  await tx.insert(Provider, [
    {
      ...owner,
      id: world.providerId,
      code: `FIRE-${code}`,
      agency: 'FIRE_AND_RESCUE',
      nameEn: 'Fire',
      nameCy: null,
    },
  ]);
  await tx.insert(Intervention, [
    { ...owner, id: world.interventionId, code: 'VICTIM' },
    { ...owner, id: world.otherInterventionId, code: 'DRAMA' },
  ]);
  await tx.insert(InterventionVersion, [
    version(owner, world.firstVersionId, world.interventionId, 1),
    { ...version(owner, world.versionId, world.interventionId, 2), isCurrent: true },
    { ...version(owner, world.otherVersionId, world.otherInterventionId, 1), isCurrent: true },
  ]);
  const child = { dateOfBirth: '2010-05-01', sex: 'FEMALE', ethnicity: null, preferredLanguage: 'cy' };
  await tx.insert(Child, [{ ...owner, ...child, id: world.childId, reference: 'CHILD-1', rowVersion: 1 }]);
  const opened = {
    ...owner,
    childId: world.childId,
    openedOn: '2025-01-06',
    orderType: 'REFERRAL_ORDER',
    setting: 'COMMUNITY',
    indexEvent: null,
    indexDate: null,
    orderEndsOn: null,
    careStatus: null,
    likelihoodOfReoffending: null,
    teamId: null,
    allocatedToId: null,
    isRestricted: false,
    rowVersion: 1,
  };
  await tx.insert(CaseRecord, [
    { ...opened, id: world.caseId, reference: 'CASE-1', closedOn: null },
    { ...opened, id: world.closedCaseId, reference: 'CASE-2', closedOn: '2025-06-30' },
  ]);
  const planned = {
    ...owner,
    caseId: world.caseId,
    reference: null,
    needAreaCode: 'ETE',
    needRatingId: null,
    interventionVersionId: world.firstVersionId,
    bespokeDescription: null,
    purpose: 'CHANGE',
    responsibleAgency: 'YOUTH_JUSTICE_SERVICE',
    plannedOn: '2025-01-10',
    startDueOn: null,
    sessionsPlanned: null,
    minutesPlanned: null,
    ...NO_PLAN_DETAILS,
    notDeliveredReason: null,
    notDeliveredOn: null,
    recommendationId: null,
    advisedVersionId: null,
    otherChoiceReason: null,
    rowVersion: 1,
  };
  await tx.insert(PlanAction, [
    { ...planned, id: world.plannedId },
    { ...planned, id: world.bespokeId, interventionVersionId: null, bespokeDescription: 'Boxing gym visit' },
    { ...planned, id: world.plannedInClosedCaseId, caseId: world.closedCaseId },
  ]);
  return world;
}

/** Two services, ONE and TWO, that know nothing of each other; before the application starts. */
export const buildWorlds = (database: TestDatabase): Promise<[ServiceWorld, ServiceWorld]> =>
  inDatabase(database, async (tx) => [await insertService(tx, 'ONE'), await insertService(tx, 'TWO')]);

/** The application on a new database with the two services. */
export async function startWorlds(newDatabase: () => Promise<TestDatabase>) {
  const database = await newDatabase();
  const [one, two] = await buildWorlds(database);
  const api = await TestApi.start(database);
  const stop = async () => {
    await api.close();
    await database.drop();
  };
  return { api, one, two, stop };
}

/** A day that has not come yet, in whichever time zone. */
export const TO_COME = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** An id that nothing has. */
export const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

/** The status, the code, and where and how each field is at fault: what a refusal is told apart by. */
export const refusal = (answer: { status: number; body: any }): unknown[] => [
  answer.status,
  answer.body.code,
  ...answer.body.errors.map((fault: { pointer: string; code: string }) => `${fault.pointer} ${fault.code}`),
];

/** The items of every page of a list, found by following its links. */
export async function walk(api: TestApi, path: string, headers: Record<string, string>): Promise<any[]> {
  const items: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const answer = await api.get(next, headers);
    items.push(...answer.body.items);
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return items;
}
