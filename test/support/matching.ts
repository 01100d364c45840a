import { Assessment } from '../../src/assessments/assessment.entity.js';
import { NeedRating } from '../../src/assessments/need-rating.entity.js';
import { isPriorityByDefault } from '../../src/assessments/severity-mapping.js';
import { CaseRecord } from '../../src/cases/case-record.entity.js';
import { Child } from '../../src/cases/child.entity.js';
import { Delivery } from '../../src/delivery/delivery.entity.js';
import { Offence } from '../../src/outcomes/offence.entity.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';

/** An entry of the catalogue that targets these need areas. */
export const entry = (code: string, primary: string[], secondary: string[] = [], changes: object = {}) => ({
  code,
  status: 'ACTIVE_CORE',
  titleEn: `Title of ${code}`,
  titleCy: `Teitl ${code}`,
  summaryEn: 'Work with a child.',
  interventionType: 'ONE_TO_ONE',
  purpose: 'REOFFENDING',
  needs: [
    ...primary.map((needAreaCode) => ({ needAreaCode, target: 'PRIMARY' })),
    ...secondary.map((needAreaCode) => ({ needAreaCode, target: 'SECONDARY' })),
  ],
  ageMin: 10,
  ageMax: 17,
  sexes: [] as string[],
  settings: ['COMMUNITY'],
  languages: ['en', 'cy'],
  impactEvaluable: true,
  ...changes,
});

/** A catalogue in which each entry is ruled out, or in, by another criterion. */
export const CATALOGUE = [
  entry('CONSTRUCTION', ['ETE'], ['LIF'], { ageMin: 15 }),
  entry('LITERACY', ['ETE'], ['LIF', 'EMH'], { languages: ['cy'] }),
  entry('MENTOR', ['LIF']),
  entry('OUTREACH', ['LIF'], [], { status: 'ACTIVE_PILOT' }),
  entry('GIRLS', ['LIF'], [], { sexes: ['FEMALE'] }),
  entry('INSIDE', ['ETE'], [], { settings: ['CUSTODY'] }),
  entry('ENGLISH', ['LIF'], [], { languages: ['en'] }),
  entry('GONE', ['ETE'], [], { status: 'RETIRED' }),
  entry('DRAFTED', ['ETE'], [], { status: 'DRAFT' }),
  entry('CLEAN', ['SUB']),
  entry('SELF', ['PSO']),
  entry('IAITH', ['WEL']),
];

/** Ratings by need area: severity, and whether a person made it a priority. */
type Ratings = Record<string, readonly [severity: number | null, isPriority?: boolean]>;

/** Writes the records of children that advice rests on. */
export class Seeder {
  constructor(
    private readonly tx: WriteTransaction,
    private readonly serviceId: string,
  ) {}

  owned() {
    return {
      id: this.tx.newId(),
      serviceId: this.serviceId,
      deliveryAreaId: null,
      recordedAt: this.tx.now,
      rowVersion: 1,
    };
  }

  async child(reference: string, changes: Partial<Child> = {}): Promise<string> {
    const child: Child = {
      ...this.owned(),
      reference,
      dateOfBirth: '2011-06-15',
      sex: 'MALE',
      ethnicity: null,
      preferredLanguage: 'cy',
      ...changes,
    };
    await this.tx.insert(Child, [child]);
    return child.id;
  }

  async case(childId: string, reference: string, setting = 'COMMUNITY'): Promise<string> {
    const record: CaseRecord = {
      ...this.owned(),
      childId,
      reference,
      openedOn: '2026-01-05',
      closedOn: null,
      orderType: 'REFERRAL_ORDER',
      setting,
      indexEvent: null,
      indexDate: null,
      orderEndsOn: null,
      careStatus: null,
      likelihoodOfReoffending: null,
      teamId: null,
      allocatedToId: null,
      isRestricted: false,
    };
    await this.tx.insert(CaseRecord, [record]);
    return record.id;
  }

  async assessment(caseId: string, assessedOn: string, ratings: Ratings): Promise<void> {
    const { rowVersion: _none, ...owned } = this.owned();
    await this.tx.insert(Assessment, [
      {
        ...owned,
        ...{ caseId, reference: null, source: 'ASSETPLUS', stage: 'START', assessedOn },
        ...{ likelihoodOfReoffending: null, riskOfHarm: null, safetyAndWellbeing: null },
        ...{ interventionLevel: null, yogrs: null, formulation: null, childView: null, similarity: null },
      },
    ]);
    for (const [needAreaCode, [severity, decided]] of Object.entries(ratings)) {
      await this.tx.insert(NeedRating, [
        {
          ...owned,
          id: this.tx.newId(),
          assessmentId: owned.id,
          caseId,
          needAreaCode,
          assessedOn,
          rawValue: null,
          severity,
          isPriority: decided ?? isPriorityByDefault(severity),
          strength: null,
          strengthRawValue: null,
          assessedByAgency: null,
          mappingVersion: 'test-1',
        },
      ]);
    }
  }

  async delivery(
    caseId: string,
    interventionVersionId: string,
    endedOn: string | null,
    changes: Partial<Delivery> = {},
  ): Promise<void> {
    await this.tx.insert(Delivery, [
      {
        ...this.owned(),
        caseId,
        planActionId: null,
        interventionVersionId,
        providerId: null,
        reference: null,
        enrolledOn: '2026-02-01',
        startedOn: null,
        endedOn,
        completion: endedOn === null ? null : 'COMPLETED_FULL',
        notCompletedReason: null,
        notCompletedNote: null,
        ageExceptionReason: null,
        setting: 'COMMUNITY',
        language: 'en',
        ...changes,
      },
    ]);
  }

  async offence(childId: string, category: string): Promise<void> {
    const { rowVersion: _none, ...owned } = this.owned();
    await this.tx.insert(Offence, [
      {
        ...{ ...owned, childId, reference: null, committedOn: '2025-12-01', category },
        ...{ seriousness: 3, isBreach: false, isRecordable: true },
      },
    ]);
  }
}
