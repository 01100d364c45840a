import { NO_DESIGN } from '../../src/catalogue/design-content.js';
import { Intervention } from '../../src/catalogue/intervention.entity.js';
import { InterventionVersion } from '../../src/catalogue/intervention-version.entity.js';
import { CaseRecord } from '../../src/cases/case-record.entity.js';
import { Child } from '../../src/cases/child.entity.js';
import { Delivery } from '../../src/delivery/delivery.entity.js';
import { UNDETAILED } from '../../src/delivery/sessions/undetailed.js';
import { Session } from '../../src/delivery/sessions/session.entity.js';
import { DeliveryArea } from '../../src/organisation/delivery-area.entity.js';
import { YouthJusticeService } from '../../src/organisation/youth-justice-service.entity.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { TestApi } from './api.js';
import type { TestDatabase } from './databases.js';
import { inDatabase } from './in-database.js';
import { ServiceApi } from './service-api.js';

/** What `seedCasework` made in one service. */
export interface SeededService {
  serviceId: string;
  areaId: string;
  childId: string;
  /** A case, open since 2026-01-05, of a child born on 2010-05-14. */
  caseId: string;
  /** Of the entry MENTORING, for ages 10 to 17. */
  interventionId: string;
  versionId: string;
  /** Enrolled on 2026-02-02 and started on 2026-02-09, with one session on 2026-02-16. */
  deliveryId: string;
}

async function seedService(tx: WriteTransaction, code: string): Promise<SeededService> {
  const ids = {
    serviceId: tx.newId(),
    areaId: tx.newId(),
    childId: tx.newId(),
    caseId: tx.newId(),
    interventionId: tx.newId(),
    versionId: tx.newId(),
    deliveryId: tx.newId(),
  };
  const recordedAt = tx.now;
  const owned = { serviceId: ids.serviceId, deliveryAreaId: ids.areaId, recordedAt };
  const names = { nameEn: 'A name', nameCy: null };
  await tx.insert(YouthJusticeService, [
    { id: ids.serviceId, code, ...names, country: 'WALES', synthetic: true, recordedAt },
  ]);
  await tx.insert(DeliveryArea, [
    { id: ids.areaId, serviceId: ids.serviceId, code: 'NORTH', ...names, recordedAt },
    { id: tx.newId(), serviceId: ids.serviceId, code: 'SOUTH', ...names, recordedAt },
  ]);
  await tx.insert(Child, [
    {
      ...owned,
      id: ids.childId,
      reference: 'CH-SEEDED',
      dateOfBirth: '2010-05-14',
      sex: 'FEMALE',
      ethnicity: null,
      preferredLanguage: 'cy',
      rowVersion: 1,
    },
  ]);
  await tx.insert(CaseRecord, [
    {
      ...owned,
      id: ids.caseId,
      childId: ids.childId,
      reference: 'CASE-SEEDED',
      openedOn: '2026-01-05',
      closedOn: null,
      orderType: 'REFERRAL_ORDER',
      setting: 'COMMUNITY',
      indexEvent: 'COURT_NON_CUSTODIAL',
      indexDate: '2026-01-02',
      orderEndsOn: null,
      careStatus: null,
      likelihoodOfReoffending: null,
      teamId: null,
      allocatedToId: null,
      isRestricted: false,
      rowVersion: 1,
    },
  ]);
  await seedDelivery(tx, owned, ids);
  return ids;
}

async function seedDelivery(
  tx: WriteTransaction,
  owned: { serviceId: string; deliveryAreaId: string; recordedAt: string },
  {
    caseId,
    interventionId,
    versionId,
    deliveryId,
  }: Pick<SeededService, 'caseId' | 'interventionId' | 'versionId' | 'deliveryId'>,
): Promise<void> {
  await tx.insert(Intervention, [{ ...owned, id: interventionId, code: 'MENTORING' }]);
  await tx.insert(InterventionVersion, [
    {
      ...owned,
      id: versionId,
      interventionId,
      versionNo: 2,
      isCurrent: true,
      status: 'ACTIVE_CORE',
      titleEn: 'Mentoring',
      titleCy: 'Mentora',
      summaryEn: 'A mentor',
      summaryCy: null,
      interventionType: 'MENTORING',
      purpose: 'REOFFENDING',
      providerId: null,
      ageMin: 10,
      ageMax: 17,
      sexes: [],
      settings: ['COMMUNITY'],
      languages: ['en', 'cy'],
      sessionsPlanned: 8,
      minutesPerSession: 60,
      durationWeeks: 8,
      eligibility: null,
      ...NO_DESIGN,
      impactEvaluable: true,
      changeReason: null,
      rowVersion: 1,
    },
  ]);
  await tx.insert(Delivery, [
    {
      ...owned,
      id: deliveryId,
      caseId,
      planActionId: null,
      interventionVersionId: versionId,
      providerId: null,
      reference: null,
      notCompletedNote: null,
      ageExceptionReason: null,
      enrolledOn: '2026-02-02',
      startedOn: '2026-02-09',
      endedOn: null,
      completion: null,
      notCompletedReason: null,
      setting: 'COMMUNITY',
      language: 'cy',
      rowVersion: 1,
    },
  ]);
  await tx.insert(Session, [
    {
      ...owned,
      id: tx.newId(),
      caseId,
      deliveryId,
      reference: null,
      heldOn: '2026-02-16',
      minutesPlanned: 60,
      setting: 'COMMUNITY',
      language: 'cy',
      delivererAgency: 'VOLUNTARY_SECTOR',
      ...UNDETAILED,
      rowVersion: 1,
    },
  ]);
}

/** What plans work for a need of the seeded case. */
export const newAction = ({ caseId, versionId }: SeededService, changes: object = {}) => ({
  caseId,
  needAreaCode: 'ETE',
  interventionVersionId: versionId,
  purpose: 'REOFFENDING',
  responsibleAgency: 'EDUCATION',
  plannedOn: '2026-01-19',
  ...changes,
});

/** What `seedCasework` made. */
export interface SeededServices {
  own: SeededService;
  other: SeededService;
}

/** Two services, OWN and OTHER, each with areas NORTH and SOUTH and a case in NORTH in which work was delivered. */
export const seedCasework = (database: TestDatabase): Promise<SeededServices> =>
  inDatabase(database, async (tx) => ({
    own: await seedService(tx, 'OWN'),
    other: await seedService(tx, 'OTHER'),
  }));

/** The application on a new database with the two services, as each of them uses it. */
export async function startCasework(newDatabase: () => Promise<TestDatabase>) {
  const database = await newDatabase();
  const seeded = await seedCasework(database);
  const api = await TestApi.start(database);
  return {
    api,
    seeded,
    service: new ServiceApi(api, 'OWN'),
    other: new ServiceApi(api, 'OTHER'),
    stop: async () => {
      await api.close();
      await database.drop();
    },
  };
}
