import { addDays } from '../../src/platform/calendar/plain-date.js';

/** The ids of one record of each kind, by the name that the contract gives them as path parameters. */
export interface RecordIds {
  serviceId: string;
  childId: string;
  caseId: string;
  workerId: string;
  trainingId: string;
  observerId: string;
  delivererId: string;
  auditorId: string;
  ownerId: string;
  formId: string;
  sampleId: string;
  serviceFeedbackId: string;
  interventionId: string;
  interventionVersionId: string;
  /** Of which a new version may be made without taking that of another record's place. */
  revisedInterventionId: string;
  evidenceItemId: string;
  harmOverrideId: string;
  packageId: string;
  packagePlanId: string;
  capacityId: string;
  specialistTimeId: string;
  resourceId: string;
  versionNo: string;
  assessmentId: string;
  needRatingId: string;
  planActionId: string;
  /** Advice that put the intervention first. */
  recommendationId: string;
  /** Of an override that somebody else assessed. */
  suitabilityAssessmentId: string;
  deliveryId: string;
  sessionId: string;
  groupSessionId: string;
  offenceId: string;
  spellId: string;
  followUpEventId: string;
  measureId: string;
  goalId: string;
  reviewId: string;
  informationRequestId: string;
  referralId: string;
  changeId: string;
  accreditationId: string;
  eteObservationId: string;
  observationId: string;
  auditId: string;
  qualityActionId: string;
  feedbackId: string;
  evaluationId: string;
  evaluationSurveyId: string;
  /** Which picture of it. */
  picture: string;
  officialFigureId: string;
  boardPackId: string;
  disclosureReleaseId: string;
  tableId: string;
  /** A figure of another area by the same measure. */
  comparatorId: string;
  measureCode: string;
  needsAnalysisId: string;
  /** A decision that was taken, and from which something follows. */
  decisionId: string;
  /** A decision that nobody has taken. */
  commissioningDecisionId: string;
  commissioningActionId: string;
  gapEscalationId: string;
  provisionStrategyId: string;
  /** A strategy that is there to be approved. */
  draftStrategyId: string;
  /** A strategy in force. */
  supersedesId: string;
  /** A signed analysis of an earlier period. */
  earlierAnalysisId: string;
  /** An analysis that nobody signed. */
  draftAnalysisId: string;
  evaluationPlanId: string;
  /** The code of an instrument of the service's own. */
  instrumentCode: string;
  /** A plan that is no longer changed once it is fixed; the other was. */
  draftPlanId: string;
  importId: string;
  /** An account of the service, which changed and read the case. */
  accountId: string;
  /** The same account, as one that a case may be allocated to. */
  allocatedToId: string;
  /** The case, as something that was changed. */
  recordId: string;
  grantId: string;
  holdId: string;
  /** Of the case. */
  pseudonym: string;
  /** Another case, of another child. */
  restrictedCaseId: string;
  emergencyAccessId: string;
  membershipId: string;
  tokenId: string;
}

/** The ids of what belongs to a case or to a child; the others belong to the service. */
export const IDS_OF_CASES = [
  'childId',
  'caseId',
  'assessmentId',
  'needRatingId',
  'planActionId',
  'recommendationId',
  'harmOverrideId',
  'packagePlanId',
  'suitabilityAssessmentId',
  'deliveryId',
  'sessionId',
  'offenceId',
  'spellId',
  'followUpEventId',
  'measureId',
  'goalId',
  'reviewId',
  'informationRequestId',
  'referralId',
  'changeId',
  'accreditationId',
  'eteObservationId',
  'observationId',
  'auditId',
  'qualityActionId',
  'feedbackId',
] as const satisfies readonly (keyof RecordIds)[];

/** What a request body is: an object, to be read and changed freely. */
export type Body = Record<string, any>;

const STRATEGY_PRIORITY = {
  ...{ needAreaCode: 'EMH', intent: 'COMMISSION', measure: 'REACH', target: 60, targetOn: '2027-12-31' },
  ...{ whyEn: 'Nothing is offered first.', whyCy: 'Nid oes dim yn cael ei gynnig yn gyntaf.' },
};

const design = {
  furtherPurposes: ['SAFETY'],
  mechanismEn: 'Knowing who was harmed makes harm harder to excuse.',
  mechanismCy: null,
  modules: [{ code: 'M1', titleEn: 'Who was harmed', titleCy: null, minutes: 60, isCore: true }],
  deliveryModes: ['GROUP'],
  groupSizeMin: 3,
  groupSizeMax: 8,
  requiredQualifications: ['GROUP_WORK_FACILITATION'],
  refresherMonths: 24,
  coreComponents: [{ code: 'LETTER', labelEn: 'A letter that is not sent', labelCy: null }],
  allowedAdaptations: [{ code: 'DRAWN', labelEn: 'Drawn, not written', labelCy: 'Wedi ei dynnu' }],
  consentNeeds: ['CHILD'],
  unitCostPence: 24000,
  accreditation: { awardingBody: 'Agored Cymru', level: 'Entry 3', unit: null, creditValue: 1 },
  owner: 'Restorative justice lead',
  reviewDueOn: '2099-01-31',
};

const content = {
  status: 'ACTIVE_CORE',
  titleEn: 'Victim awareness',
  titleCy: 'Ymwybyddiaeth o ddioddefwyr',
  summaryEn: 'Six sessions.',
  summaryCy: null,
  interventionType: 'GROUP',
  purpose: 'REOFFENDING',
  needs: [{ needAreaCode: 'ETE', target: 'PRIMARY' }],
  ageMin: 10,
  ageMax: 17,
  sexes: ['FEMALE'],
  settings: ['COMMUNITY'],
  languages: ['en', 'cy'],
  provider: 'FIRE',
  sessionsPlanned: 6,
  minutesPerSession: 60,
  durationWeeks: 6,
  impactEvaluable: true,
  ...design,
};

const ofCase = {
  orderType: 'REFERRAL_ORDER',
  orderEndsOn: '2025-12-31',
  setting: 'COMMUNITY',
  indexEvent: 'COURT_NON_CUSTODIAL',
  indexDate: '2025-01-02',
  likelihoodOfReoffending: 'LOW',
};

const child = { dateOfBirth: '2010-05-01', sex: 'FEMALE', ethnicity: 'WHITE', preferredLanguage: 'cy' };

const sessionContent = {
  startTime: null,
  mode: null,
  locationKind: 'COMMUNITY_VENUE',
  modules: null,
  components: null,
  adaptation: 'OTHER',
  adaptationNote: 'Pictures in place of the worksheet.',
};

const { adaptation, adaptationNote, ...groupContent } = sessionContent;
const attended = { code: 'ATTENDED_ENGAGED', minutesAttended: 55, engagement: 4, childEngagement: 3 };
const groupAttendance = ({ deliveryId }: RecordIds): Body => ({
  ...{ deliveryId, adaptation, adaptationNote },
  attendance: attended,
});

const session = (ids: RecordIds): Body => ({
  deliveryId: ids.deliveryId,
  reference: null,
  heldOn: '2025-02-10',
  minutesPlanned: 60,
  setting: 'COMMUNITY',
  language: 'cy',
  delivererAgency: 'POLICE',
  ...sessionContent,
  attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 55, engagement: 4, childEngagement: 3 },
});

const offenceOutcome = { outcome: 'CONVICTION', outcomeOn: '2025-03-31', appealStatus: null };

/**
 * A body that every operation accepts, by operation id. `unique` makes the references and codes of new records.
 * The case opened on 2025-01-06, the child was born on 2010-05-01, the delivery started on 2025-02-03.
 */
export const sampleBodies = (ids: RecordIds, unique: () => string): Record<string, Body> => ({
  createService: { code: `S${unique()}`, nameEn: 'A service', nameCy: 'Gwasanaeth', country: 'WALES' },
  createDeliveryArea: { code: `A${unique()}`, nameEn: 'An area', nameCy: 'Ardal' },
  createProvider: {
    code: `P${unique()}`,
    nameEn: 'A provider',
    nameCy: null,
    agency: 'POLICE',
    deliveryArea: 'NORTH',
  },
  createTeam: { code: `T${unique()}`, nameEn: 'A team', nameCy: 'Tîm', deliveryArea: 'NORTH' },
  createWorker: {
    reference: `W${unique()}`,
    name: 'A worker',
    agency: 'POLICE',
    team: null,
    deliveryArea: 'NORTH',
    accountId: null,
    languages: ['en', 'cy'],
    activeFrom: '2024-01-08',
    activeTo: null,
  },
  updateWorker: {
    name: 'A worker',
    agency: 'POLICE',
    team: null,
    deliveryArea: 'NORTH',
    languages: ['cy'],
    activeFrom: '2024-01-08',
    activeTo: null,
  },
  get recordTraining() {
    return {
      workerId: ids.workerId,
      qualification: 'RESTORATIVE_FACILITATION',
      trainedOn: anotherDayIn2025(),
      competentOn: '2025-12-31',
      expiresOn: '2026-01-31',
    };
  },
  updateTrainingRecord: { competentOn: null, expiresOn: '2026-01-31' },
  createAccount: { subject: `somebody else ${unique()}`, name: 'Somebody' },
  updateAccount: { name: 'Somebody else', disabled: false },
  createMembership: { role: 'CASE_MANAGER', team: 'TEAM' },
  createToken: {
    accountId: ids.accountId,
    label: 'Exchange',
    scopes: ['casework:read'],
    roles: ['CASE_MANAGER'],
    expiresInDays: 7,
  },
  createIntervention: { code: `I${unique()}`, ...content, status: 'DRAFT' },
  createInterventionVersion: { ...content, changeReason: 'Two sessions more' },
  setPackageComponents: {
    components: [
      {
        code: 'VISITS',
        titleEn: 'Visits',
        titleCy: 'Ymweliadau',
        needAreaCode: 'ETE',
        role: 'POLICE_OFFICER',
        isRequired: true,
        weeklyContacts: 2,
        weeklyMinutes: 90,
      },
    ],
  },
  planPackage: {
    caseId: ids.caseId,
    interventionVersionId: ids.interventionVersionId,
    purpose: 'REOFFENDING',
    plannedOn: '2025-01-10',
    startsOn: '2025-02-03',
    weeks: 8,
  },
  createHarmOverride: {
    caseId: ids.caseId,
    interventionId: ids.interventionId,
    reason: 'The child asked for it.',
    endsOn: '2027-01-01',
  },
  updateHarmOverride: { endsOn: null },
  createEvidenceItem: {
    interventionId: ids.interventionId,
    scheme: 'YEF_TOOLKIT',
    rating: 'MODERATE',
    evidenceSecurity: 4,
    costRating: 1,
    direction: 'FAVOURABLE',
    citation: 'Toolkit',
    url: 'https://example.org/toolkit',
    population: 'Children aged 10 to 17',
    outcome: 'Reoffending within a year',
    effect: { metric: 'RISK_RATIO', value: 0.84, low: 0.71, high: 0.99, n: 1240 },
    applicability: 'None of the studies is from Wales.',
    reviewedOn: '2025-09-01',
    accessedOn: '2025-09-01',
    staleAfter: '2027-09-01',
  },
  updateEvidenceItem: {
    rating: 'HIGH',
    costRating: null,
    effect: { metric: 'RISK_RATIO', value: 0.8, low: null, high: null, n: null },
  },
  withdrawEvidenceItem: { reason: 'The study was retracted.' },
  updateIntervention: { titleCy: 'Teitl', summaryCy: null, owner: null, reviewDueOn: '2099-01-31' },
  createInterventionCapacity: {
    interventionId: ids.interventionId,
    deliveryArea: 'NORTH',
    places: 12,
    ...aDayOf2030(unique()),
    waitWeeks: 4,
  },
  updateInterventionCapacity: { places: 10, waitWeeks: null },
  createInterventionResource: {
    interventionId: ids.interventionId,
    moduleCode: 'M1',
    reference: `R-${unique()}`,
    titleEn: 'Facilitator manual',
    titleCy: null,
    url: 'https://example.org/manual.pdf',
    archiveReference: null,
    language: 'en',
    licence: 'Open Government Licence v3.0',
    licenceEndsOn: null,
    version: '2.1',
  },
  updateInterventionResource: {
    moduleCode: null,
    titleEn: 'Manual',
    titleCy: 'Llawlyfr',
    url: null,
    archiveReference: 'Box 12',
    licence: 'By agreement',
    licenceEndsOn: '2099-12-31',
    version: '3',
    withdrawnOn: '2099-12-31',
  },
  setInterventionStatus: { status: 'ACTIVE_CORE', reason: 'Reviewed', reviewDueOn: '2099-01-31' },
  recordInterventionReview: {
    reviewedOn: '2025-03-31',
    outcome: 'KEEP',
    note: 'Read with the providers.',
    nextDueOn: '2099-01-31',
  },
  createCase: {
    ...ofCase,
    reference: `CASE-${unique()}`,
    deliveryArea: 'NORTH',
    openedOn: '2025-01-06',
    closedOn: '2025-06-30',
    child: { reference: `CHILD-${unique()}`, ...child },
  },
  updateCase: { ...ofCase, deliveryArea: 'NORTH', closedOn: null },
  updateChild: { ...child },
  createAssessment: {
    caseId: ids.caseId,
    reference: null,
    source: 'ASSETPLUS',
    stage: 'START',
    assessedOn: '2025-01-08',
    likelihoodOfReoffending: 'MEDIUM',
    riskOfHarm: 'VERY_HIGH',
    safetyAndWellbeing: 'LOW',
    interventionLevel: 'ENHANCED',
    yogrs: 41.5,
    formulation: 'He offends with older friends, and never when he is at work.',
    childView: 'I want a job.',
    ratings: [
      {
        ...{ needAreaCode: 'ETE', rawValue: null, severity: 3, isPriority: true, strength: null },
        ...{ strengthRawValue: 'WEAK', strength: 1, assessedByAgency: 'EDUCATION' },
      },
      // Nothing is ever planned for it: what needs attention in the case.
      { needAreaCode: 'NBH', rawValue: null, severity: 2, isPriority: true, strength: null },
    ],
  },
  recordSpecialistTime: {
    agency: 'HEALTH',
    specialism: 'Speech and language therapist',
    needAreaCode: 'SLC',
    deliveryArea: 'NORTH',
    validFrom: '2025-01-01',
    validTo: '2025-03-31',
    hoursAvailable: 22.5,
    uses: [{ use: 'ASSESSMENT', hours: 22.5 }],
  },
  updateSpecialistTime: {
    validTo: '2025-03-31',
    hoursAvailable: 30,
    uses: [{ use: 'INTERVENTION', hours: 7.5 }],
  },
  createReferral: {
    caseId: ids.caseId,
    needAreaCode: 'SLC',
    agency: 'HEALTH',
    referredTo: 'Speech and language therapy',
    referredOn: '2025-01-07',
    note: 'Loses the thread in sessions',
  },
  updateReferral: {
    outcome: 'ACCEPTED',
    decidedOn: '2025-01-14',
    confirmedBy: null,
    assessedOn: '2025-01-20',
    offeredOn: '2025-02-03',
    attendedOn: '2025-02-03',
    endedOn: '2025-03-03',
    reason: 'WORK_COMPLETED',
    note: null,
  },
  createInformationRequest: {
    caseId: ids.caseId,
    source: 'EDUCATION_PROVIDER',
    askedOf: 'The school',
    askedOn: '2025-01-07',
    note: 'Attendance since September',
  },
  updateInformationRequest: {
    chasedOn: '2025-01-14',
    receivedOn: '2025-01-20',
    informationOn: '2025-01-17',
    gapReason: null,
    note: null,
  },
  setSeverityMappings: {
    mappings: [
      {
        source: 'PDAT',
        severities: [{ rawValue: 'Some concern', severity: 2 }],
        strengths: [{ rawValue: 'Helps', strength: 2 }],
        factorCategories: [{ category: 'Friends', needAreaCode: 'LIF' }],
      },
    ],
  },
  createReview: {
    caseId: ids.caseId,
    reference: null,
    kind: 'SCHEDULED',
    reviewedOn: '2025-03-31',
    assessmentId: ids.assessmentId,
    planChanged: true,
    childInvolvement: 'TOOK_PART',
    parentInvolvement: 'VIEWS_GIVEN',
    childKnowsPlan: 'YES',
    childDescribesWork: 'PARTLY',
    summary: 'School holds.',
    needs: [
      { needAreaCode: 'ETE', progress: 'BETTER', change: 'Three days of college.' },
      { needAreaCode: 'NBH', progress: 'BETTER', change: 'Moved to another street.' },
    ],
  },
  setGapThresholds: { prevalencePercent: 25, reachPercent: 50 },
  setReviewStandards: {
    rules: [
      {
        orderTypes: ['REFERRAL_ORDER'],
        interventionLevels: ['ENHANCED'],
        firstAfterWeeks: 12,
        thenEveryWeeks: 12,
      },
    ],
    afterChangeWorkingDays: 10,
    copySimilarity: 0.8,
  },
  recordSignificantChange: {
    caseId: ids.caseId,
    kind: 'SCHOOL_EXCLUSION',
    happenedOn: '2025-02-03',
    knownOn: '2025-02-04',
    note: 'Five days.',
  },
  updateSignificantChange: {
    happenedOn: '2025-02-03',
    knownOn: '2025-02-05',
    note: null,
    noReviewReason: 'Recorded for the wrong child.',
  },
  releaseBoardPack: { quarter: '2026-Q3' },
  setDisclosurePolicy: { threshold: 5, hidesZero: false, hidesWhole: true },
  setAssessmentStandards: {
    staleAfterWeeks: 26,
    areas: [{ needAreaCode: 'EMH', staleAfterWeeks: 26, agencies: ['HEALTH'], byAnotherAgency: 'WARN' }],
  },
  recordRecommendation: { caseId: ids.caseId, advisedOn: '2025-01-09' },
  createSuitabilityAssessment: {
    caseId: ids.caseId,
    interventionVersionId: ids.interventionVersionId,
    assessedOn: '2025-01-09',
    decision: 'OVERRIDE',
    reason: 'Her worker knows the group.',
    adaptations: null,
    criteria: [{ code: 'CHILD_VIEW', outcome: 'MET', note: 'She asked for it.' }],
  },
  approveSuitabilityOverride: { approved: true },
  createPlanAction: {
    caseId: ids.caseId,
    reference: null,
    needAreaCode: 'ETE',
    needRatingId: ids.needRatingId,
    interventionVersionId: ids.interventionVersionId,
    bespokeDescription: null,
    responsibleRole: 'POLICE_OFFICER',
    dueOn: '2025-06-30',
    doneWhen: 'She has been to six sessions',
    childWordedWhy: 'So that I think first',
    childWordedLanguage: 'cy',
    copyGivenOn: '2025-01-12',
    purpose: 'REOFFENDING',
    responsibleAgency: 'POLICE',
    plannedOn: '2025-01-10',
    startDueOn: '2025-02-01',
    sessionsPlanned: 6,
    minutesPlanned: 360,
    recommendationId: ids.recommendationId,
    otherChoiceReason: null,
  },
  updatePlanAction: {
    responsibleRole: 'MENTOR',
    dueOn: '2025-07-31',
    doneWhen: 'She has been to eight sessions',
    childWordedWhy: 'So that I think before I act',
    childWordedLanguage: 'en',
    copyGivenOn: null,
    startDueOn: '2025-02-01',
    sessionsPlanned: 6,
    minutesPlanned: 360,
    notDeliveredReason: 'CHILD_UNWELL',
    notDeliveredOn: '2025-03-01',
  },
  createDelivery: {
    caseId: ids.caseId,
    planActionId: ids.planActionId,
    interventionVersionId: ids.interventionVersionId,
    provider: 'FIRE',
    reference: null,
    enrolledOn: '2025-02-01',
    startedOn: '2025-02-03',
    endedOn: '2025-03-31',
    completion: 'PARTIAL',
    notCompletedReason: 'CHILD_UNWELL',
    setting: 'COMMUNITY',
    language: 'cy',
  },
  updateDelivery: {
    startedOn: '2025-02-03',
    endedOn: null,
    completion: null,
    notCompletedReason: null,
    provider: 'FIRE',
  },
  recordSession: session(ids),
  recordSessions: { sessions: [session(ids), session(ids)] },
  recordGroupSession: {
    interventionVersionId: ids.interventionVersionId,
    reference: null,
    provider: 'FIRE',
    heldOn: '2025-02-11',
    minutesPlanned: 90,
    setting: 'COMMUNITY',
    language: 'cy',
    delivererAgency: 'POLICE',
    place: 'The shelter in the park',
    headcount: 12,
    ...groupContent,
    attendances: [groupAttendance(ids)],
  },
  recordGroupAttendance: { attendances: [groupAttendance(ids)] },
  setDeliveryPolicy: { untrainedDeliverer: 'WARN', groupSize: 'WARN' },
  updateSession: {
    heldOn: '2025-02-10',
    minutesPlanned: 60,
    setting: 'COMMUNITY',
    language: 'cy',
    delivererAgency: 'POLICE',
    ...sessionContent,
    attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0, engagement: null, childEngagement: null },
    changeReason: 'The register was misread.',
  },
  rescheduleSession: { reason: 'CHILD_UNWELL', note: 'Flu', movedTo: '2025-02-17' },
  recordOffence: {
    childId: ids.childId,
    reference: null,
    committedOn: '2025-01-01',
    category: 'DRUGS',
    seriousness: 3,
    isBreach: false,
    isRecordable: true,
    outcomes: [offenceOutcome],
  },
  // Only where it is asked for, so that each gets the day after the last.
  get recordOffenceOutcome() {
    return { ...offenceOutcome, outcomeOn: anotherDayIn2025() };
  },
  recordFollowUpEvent: {
    childId: ids.childId,
    reference: null,
    kind: 'IN_CUSTODY',
    happenedOn: '2025-03-03',
    endedOn: '2025-03-28',
  },
  updateFollowUpEvent: { endedOn: null, withdrawnReason: 'Recorded for the wrong child' },
  recordEteSpell: {
    childId: ids.childId,
    reference: null,
    provisionType: 'SCHOOL_FULL_TIME',
    suitability: 'SUITABLE',
    startedOn: '2025-01-01',
    endedOn: '2099-07-17',
    hoursOffered: 25,
    hoursAttended: 20.5,
    provider: 'FIRE',
    reducedTimetable: 'YES',
    reducedReason: 'REINTEGRATION',
    reducedReviewOn: '2025-02-01',
    suitabilityJudgedById: ids.workerId,
    suitabilityJudgedOn: '2025-01-06',
    suitabilityReason: 'It leads to the examinations of the summer.',
  },
  updateEteSpell: {
    ...{ endedOn: null, suitability: 'SUITABLE', hoursOffered: 25, hoursAttended: 12.25, provider: 'FIRE' },
    ...{ reducedTimetable: 'YES', reducedReason: 'HEALTH', reducedReviewOn: '2025-03-01' },
    ...{ suitabilityJudgedById: ids.workerId, suitabilityJudgedOn: '2025-02-03' },
    suitabilityReason: 'Settled, and at the right level.',
  },
  recordEteObservation: {
    ...{ spellId: ids.spellId, observedOn: '2025-02-07', observedBy: 'PROVIDER', attendance: 'GOOD' },
    ...{ behaviour: 'SOME_CONCERN', attainment: 'VERY_GOOD', progression: 'SERIOUS_CONCERN' },
    ...{ hoursAttended: 12.5, words: 'On time, and behind in maths.' },
  },
  updateEteObservation: {
    ...{ attendance: 'VERY_GOOD', behaviour: 'GOOD', attainment: 'GOOD', progression: 'GOOD' },
    ...{ hoursAttended: 13, words: 'Caught up.' },
  },
  recordOutcomeCheck: {
    ...{ caseId: ids.caseId, outcome: 'SUITABLE_ETE', weeks: 13, result: 'YES', evidenceOn: '2026-04-02' },
    ...{ source: 'PROVIDER', words: 'The college confirms that he attends.' },
  },
  judgeEteLevel: {
    caseId: ids.caseId,
    point: 'END',
    level: 1,
    judgedOn: '2025-12-22',
    reason: 'Meets the learning coach every week.',
  },
  recordSkillMeasure: {
    caseId: ids.caseId,
    deliveryId: ids.deliveryId,
    reference: null,
    instrument: 'SDQ_SELF',
    timepoint: 'T0',
    measuredOn: '2025-02-01',
    score: 20,
    scales: [{ scale: 'EMOTIONAL', score: 6 }],
    language: 'cy',
    assisted: 'NO',
    consented: 'YES',
    respondent: 'CHILD',
  },
  // Closed: a child works towards three at a time, and tests record many.
  createGoal: {
    caseId: ids.caseId,
    planActionId: ids.planActionId,
    deliveryId: ids.deliveryId,
    words: 'Read my work to the group',
    language: 'en',
    setOn: '2025-02-01',
    rating: 3,
    respondent: 'CHILD',
    closedOn: '2025-03-31',
    closeReason: 'REACHED',
  },
  rateGoal: { ratedOn: '2025-03-01', rating: 6, respondent: 'WORKER' },
  updateGoal: {
    planActionId: ids.planActionId,
    deliveryId: null,
    closedOn: '2025-04-30',
    closeReason: 'WORK_ENDED',
  },
  createInstrument: {
    code: `CREATIVE_${unique()}`,
    nameEn: 'Creative skills scale',
    nameCy: 'Graddfa sgiliau creadigol',
    respondents: ['CHILD', 'WORKER'],
    source: 'Made with the arts team, 2025',
    licenceEn: 'The service’s own.',
    licenceCy: 'Eiddo’r gwasanaeth.',
    itemsMayBeStored: true,
    scales: [
      {
        ...{ code: 'TOTAL', labelEn: 'Mean', labelCy: 'Cymedr', better: 'HIGHER', min: 1, max: 5 },
        ...{ items: [1, 2, 3], sumOf: [], method: 'MEAN', leastAnswered: 2, conversion: [] },
      },
    ],
    items: [1, 2, 3].map((number) => ({ number, min: 1, max: 5, reversed: number === 2 })),
    bands: [
      {
        ...{ scale: 'TOTAL', respondent: 'CHILD', code: 'LOW', from: 1, to: 2.5 },
        ...{ labelEn: 'Low', labelCy: 'Isel' },
      },
    ],
    reliability: [
      {
        ...{ scale: 'TOTAL', respondent: 'CHILD', reliability: 0.8, sd: 0.6, points: null, cutOff: 3.5 },
        ...{ importantChange: 0.5, source: 'Own data, 2023 to 2025, 140 children' },
        ...{ sourcedOn: '2025-12-01', toBeConfirmed: false },
      },
    ],
  },
  updateInstrument: {
    nameCy: null,
    licenceEn: 'The service’s own: ask the arts team.',
    retiredOn: '2027-01-31',
  },
  acknowledgeAttention: {
    caseId: ids.caseId,
    itemId: `NEED_NOT_PLANNED:${ids.caseId}:NBH`,
    reason: 'The family asked to wait.',
    untilOn: '2020-01-31',
  },
  judgeSufficiency: {
    caseId: ids.caseId,
    needAreaCode: 'ETE',
    judgement: 'INSUFFICIENT',
    words: 'Two of six sessions.',
    judgedOn: '2025-04-30',
  },
  setPracticeRules: { rules: [{ code: 'NEED_NOT_PLANNED', threshold: 5, isOn: true }] },
  recordAccreditation: {
    childId: ids.childId,
    deliveryId: ids.deliveryId,
    reference: null,
    award: 'CSCS_CARD',
    title: 'Labourer',
    awardingBody: 'CITB',
    level: 'LEVEL_1',
    credits: 3,
    referredBy: 'EDUCATION',
    stage: 'ACHIEVED',
    movedOn: '2025-03-03',
    expiresOn: '2030-03-03',
    certificateReference: '00451277',
  },
  moveAccreditation: {
    stage: 'USED',
    movedOn: '2025-03-10',
    reason: null,
    usedFor: 'JOB',
    expiresOn: '2030-03-03',
    certificateReference: '00451277',
  },
  recordFeedback: {
    caseId: ids.caseId,
    deliveryId: ids.deliveryId,
    reference: null,
    respondent: 'TEACHER',
    givenOn: '2025-03-20',
    language: 'cy',
    rating: 4,
    allianceRating: 5,
    knowsPlan: 'YES',
    words: 'Calmer in class.',
    mayQuote: true,
    themes: ['SELF_CONTROL'],
    changes: [{ construct: 'SELF_CONTROL', change: 1 }],
  },
  updateFeedback: { mayQuote: true, themes: ['SELF_CONTROL', 'SCHOOL_WORK'] },
  recordServiceFeedback: {
    interventionId: ids.interventionId,
    respondent: 'VICTIM',
    givenOn: '2025-03-20',
    language: 'en',
    rating: 4,
    words: 'I could say what it did.',
    mayQuote: true,
    themes: ['VICTIM_AND_REPAIR'],
  },
  updateServiceFeedback: { mayQuote: true, themes: ['VICTIM_AND_REPAIR', 'LISTENED_TO'] },
  recordObservation: {
    deliveryId: ids.deliveryId,
    sessionId: ids.sessionId,
    observerId: ids.observerId,
    delivererId: ids.delivererId,
    observedOn: '2025-02-10',
    items: [
      { component: 'LETTER', answer: 'YES', words: null },
      { component: 'RESPECTFUL', answer: 'NA', words: 'Not seen.' },
    ],
    words: 'A small group.',
    strengths: 'Role play.',
    actions: null,
  },
  drawQualitySample: {
    title: 'Spring audit',
    population: 'SESSIONS',
    since: '2025-01-01',
    until: '2025-12-31',
    strata: ['SEX'],
    size: 1000,
    seed: 7,
  },
  createAuditForm: {
    code: `F${unique()}`,
    titleEn: 'A form',
    titleCy: 'Ffurflen',
    questions: [{ domain: 'INTERVENTIONS', code: 'SUITABLE', textEn: 'Suitable?', textCy: 'Addas?' }],
  },
  recordCaseAudit: {
    caseId: ids.caseId,
    formId: ids.formId,
    auditorId: ids.auditorId,
    auditedOn: '2025-04-01',
    setting: 'COMMUNITY',
    answers: [{ question: 'SUITABLE', answer: 'YES', words: null }],
    needs: [{ needAreaCode: 'ETE', judgement: 'INSUFFICIENT', words: null }],
    words: 'Read with the case manager.',
  },
  recordQualityAction: {
    auditId: ids.auditId,
    finding: 'No review.',
    action: 'Review the plan.',
    qualification: 'SAFEGUARDING',
    ownerId: ids.ownerId,
    dueOn: '2025-05-01',
  },
  updateQualityAction: { action: 'Review the plan.', dueOn: '2025-05-01', doneOn: '2025-04-20' },
  setCaseRestriction: { restricted: false, reason: 'Nothing keeps it restricted.' },
  giveCaseAccess: {
    accountId: ids.accountId,
    reason: 'Delivers the mentoring.',
    endsAt: '2099-01-01T00:00:00.000Z',
  },
  takeEmergencyAccess: { reason: 'The police called, and nobody of the team can be reached.' },
  setRetentionPolicies: {
    policies: [{ recordClass: 'PRE_COURT', countedFrom: 'LAST_ACTION', years: 100, basis: 'Our schedule' }],
  },
  placeLegalHold: { childId: ids.childId, reason: 'Inquiry' },
  eraseRecords: { childId: ids.childId, due: false, dryRun: true, ground: 'RIGHT_TO_ERASURE' },
  reidentify: { pseudonym: ids.pseudonym, reason: 'The research found a risk.' },
  makeSubjectAccessReport: { recipient: 'The young person', reason: 'Request of 2 March 2026' },
  runEvaluationSurvey: {
    dataAsOf: '2026-06-01',
    landmarkWeeks: 8,
    covariates: ['SEX'],
    falseDiscoveryRate: 0.1,
  },
  runEvaluation: {
    interventionId: ids.interventionId,
    outcome: 'TIME_TO_REOFFENCE',
    dataAsOf: '2025-12-01',
    indexFrom: '2025-01-01',
    indexTo: '2025-12-01',
    deliveryArea: 'NORTH',
    method: 'MATCHING',
    landmarkWeeks: 8,
    covariates: ['AGE_AT_INDEX', 'SEX'],
    exactOn: ['SEX'],
    caliper: 0.2,
    subgroups: ['SEX'],
    analyses: ['DOSE', 'TIME_VARYING', 'SITES', 'TREND', 'SENSITIVITY'],
  },
  recordOfficialFigure: {
    measure: 'REOFFENDING_BINARY',
    version: 'MOJ_12M_PRE2017',
    areaKind: 'SERVICE',
    areaName: `Area ${unique()}`,
    cohortFrom: '2014-04-01',
    cohortTo: '2015-03-31',
    value: 0.434,
    decimals: 3,
    numerator: 102,
    denominator: 235,
    publishedOn: '2017-01-31',
    sourceTitle: 'Proven reoffending statistics',
    sourceUrl: 'https://example.org/reoffending',
  },
  recordCommissioningDecision: {
    title: 'Emotional health: what to commission',
    question: 'Nothing is offered for it. What is to be provided?',
    cites: [
      { kind: 'NEEDS_ANALYSIS', recordId: ids.needsAnalysisId, parameters: null },
      { kind: 'PROVISION_MAP', recordId: null, parameters: 'since=2025-01-01' },
    ],
    options: [{ option: 'A counsellor', consideration: 'Two days a week' }],
    responseDueOn: '2025-06-30',
  },
  updateCommissioningDecision: {
    ...{ responseDueOn: '2025-07-31', options: [{ option: 'A group' }] },
  },
  recordCommissioningAction: {
    ...{ decisionId: ids.decisionId, action: 'Agree days and rooms', owner: 'Head of service' },
    dueOn: '2025-09-30',
  },
  updateCommissioningAction: {
    ...{ owner: 'Operations manager', dueOn: '2025-10-31', progress: 'Rooms are found.', state: 'DONE' },
    ...{ endedOn: '2025-10-20', reason: null, followUp: 'Eleven children seen.', followedUpOn: '2025-11-20' },
  },
  recordGapEscalation: {
    ...{ decisionId: ids.decisionId, needAreaCode: 'EMH', partner: 'University health board' },
    ...{ asked: 'A counsellor', escalatedOn: '2025-06-12', responseDueOn: '2025-07-31' },
  },
  updateGapEscalation: {
    ...{ responseDueOn: '2025-08-31', response: 'IN_PART', responseText: 'One day a week.' },
    respondedOn: '2025-07-20',
  },
  createProvisionStrategy: {
    ...{ supersedesId: null, titleEn: 'What we provide', titleCy: 'Beth rydym yn ei ddarparu' },
    ...{ summaryEn: 'Emotional health first.', summaryCy: 'Iechyd emosiynol yn gyntaf.' },
    ...{ periodFrom: '2025-01-01', periodTo: '2027-12-31', needsAnalysisId: ids.needsAnalysisId },
    ...{ ownerRole: 'Head of service', priorities: [STRATEGY_PRIORITY], reviewDueOn: '2026-01-31' },
  },
  updateProvisionStrategy: {
    ...{ titleEn: 'What we provide, and for whom', titleCy: null, ownerRole: 'Operations manager' },
    ...{ summaryEn: 'Emotional health, then learning.', summaryCy: null, reviewDueOn: '2026-02-28' },
    ...{ periodFrom: '2025-02-01', periodTo: '2027-11-30', needsAnalysisId: ids.needsAnalysisId },
    priorities: [{ ...STRATEGY_PRIORITY, intent: 'HOLD', target: 50 }],
  },
  approveProvisionStrategy: { approvedBy: 'Management board', approvedOn: '2025-03-12' },
  createNeedsAnalysis: { periodFrom: '2025-01-01', periodTo: '2025-12-31' },
  createEvaluationPlan: {
    interventionId: ids.interventionId,
    title: 'Mentoring and reoffending',
    question: 'Do children who begin mentoring reoffend less than comparable children?',
    outcome: 'PROVEN_REOFFENDING',
    analysisOn: '2027-03-31',
    decisionRule: 'Commission again where the interval lies below zero.',
    minimumChildren: 60,
    method: 'WEIGHTING',
    trim: 0.98,
    analyses: ['TREND'],
  },
  updateEvaluationPlan: { title: 'Mentoring and reoffending, again', minimumChildren: null, trim: null },
  withdrawEvaluationPlan: { reason: 'The intervention was redesigned.' },
  runEvaluationPlan: { dataAsOf: '2025-12-01' },
});

/** Another day for each number: places are set for an area once at a time. */
function aDayOf2030(number: string): { validFrom: string; validTo: string } {
  const day = addDays('2030-01-01', Number(number));
  return { validFrom: day, validTo: day };
}

let days = 0;

/** The day after the last that was given, never the last of a month, since an offence has an outcome once a day. */
function anotherDayIn2025(): string {
  const day = days++ % 336;
  return `2025-${String(Math.floor(day / 28) + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}`;
}
