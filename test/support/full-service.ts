import type { TestApi } from './api.js';
import { importCsv } from './imports.js';
import { type Body, type RecordIds, sampleBodies } from './sample-bodies.js';
import { ServiceApi } from './service-api.js';
import { signIn } from './sign-in.js';

/** A service with a record of every kind. */
export interface FullService {
  /** Asks in the name of the service. */
  api: ServiceApi;
  headers: { 'waymark-service': string };
  ids: RecordIds;
  /** A new body that the operation accepts. */
  bodyOf: (operationId: string) => Body;
  /** Opens another case, of another child, with one record of each kind, and gives the ids of these. */
  recordCase: () => Promise<RecordIds>;
}

let made = 100;
/** In the order in which they are made, as texts too: where nothing else decides, advice goes by the code. */
const unique = (): string => String(++made).padStart(6, '0');

const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

/** An account of the service takes and changes the case and reads it again, and so leaves a change and an entry of the audit log. */
async function useCase(http: TestApi, serviceId: string, path: string): Promise<string> {
  const { accountId, secret } = await signIn(http.uow, {
    serviceId,
    memberships: [{ role: 'CASE_MANAGER', teamId: null }],
  });
  const headers = { authorization: `Bearer ${secret}` };
  const etag = (await http.get(path, headers)).headers.get('etag') ?? '';
  const change = { likelihoodOfReoffending: 'MEDIUM', allocatedToId: accountId };
  await http.patch(path, change, { ...headers, 'if-match': etag });
  await http.get(path, headers);
  return accountId;
}

/** Somebody other than the account of the tests assesses that work is to go ahead, and gives the id of the assessment. */
async function assessOverride(http: TestApi, serviceId: string, body: unknown): Promise<string> {
  const memberships = [{ role: 'CASE_MANAGER', teamId: null }] as const;
  const { secret } = await signIn(http.uow, { serviceId, memberships });
  const answer = await http.post('/v1/suitability-assessments', body, { authorization: `Bearer ${secret}` });
  return (answer.body as Body).id as string;
}

/** Opens a case and restricts it. */
async function openRestricted(api: ServiceApi, body: Body): Promise<string> {
  const { id } = await api.create('/v1/cases', body);
  const path = `/v1/cases/${id}/restriction`;
  const etag = (await api.get(path)).headers.get('etag');
  await api.put(path, { restricted: true, reason: 'A relative works here.' }, etag);
  return id;
}

/** Works out the needs of a period and signs them, and gives the id of the analysis. */
async function signAnalysis(http: TestApi, headers: Record<string, string>, body: Body): Promise<string> {
  const { id } = (await http.post('/v1/needs-analyses', body, headers)).body as { id: string };
  const path = `/v1/needs-analyses/${id}`;
  const etag = (await http.get(path, headers)).headers.get('etag') ?? '';
  await http.post(`${path}/sign-off`, undefined, { ...headers, 'if-match': etag });
  return id;
}

/** Opens a case and erases its child. */
async function eraseSomebody(api: ServiceApi, body: Body): Promise<void> {
  const { childId } = await api.create('/v1/cases', body);
  await api.create('/v1/erasures', { childId, dryRun: false, ground: 'RECORDED_IN_ERROR' });
}

/** Opens a case with one record of each kind, and gives their ids beside those that the service's cases share. */
async function recordCase(http: TestApi, api: ServiceApi, shared: RecordIds): Promise<RecordIds> {
  const ids = { ...shared };
  const record = (path: string, operationId: string, change: Body = {}): Promise<Body> =>
    api.create<Body>(`/v1/${path}`, { ...sampleBodies(ids, unique)[operationId], ...change });
  ids.caseId = (await record('cases', 'createCase', { closedOn: null })).id;
  ids.childId = (await api.get(`/v1/cases/${ids.caseId}`)).body.child.id;
  const assessment = await record('assessments', 'createAssessment');
  ids.assessmentId = assessment.id;
  // Counted once, and then changed again.
  await api.get('/v1/provision-map');
  ids.needRatingId = assessment.ratings[0].id;
  ids.suitabilityAssessmentId = await assessOverride(
    http,
    ids.serviceId,
    sampleBodies(ids, unique)['createSuitabilityAssessment'],
  );
  ids.recommendationId = (await record('recommendations', 'recordRecommendation')).id;
  ids.harmOverrideId = (await record('harm-overrides', 'createHarmOverride')).id;
  ids.packagePlanId = (await record('package-plans', 'planPackage')).id;
  ids.planActionId = (await record('plan-actions', 'createPlanAction')).id;
  const running = { endedOn: null, completion: null, notCompletedReason: null };
  ids.deliveryId = (await record('deliveries', 'createDelivery', running)).id;
  ids.sessionId = (await record('sessions', 'recordSession', { deliverers: [ids.workerId] })).id;
  ids.groupSessionId = (await record('group-sessions', 'recordGroupSession')).id;
  ids.offenceId = (await record('offences', 'recordOffence')).id;
  ids.followUpEventId = (await record('follow-up-events', 'recordFollowUpEvent')).id;
  ids.spellId = (await record('ete-spells', 'recordEteSpell')).id;
  await record('ete-levels', 'judgeEteLevel');
  await record('outcome-checks', 'recordOutcomeCheck');
  ids.eteObservationId = (await record('ete-observations', 'recordEteObservation')).id;
  ids.measureId = (await record('skill-measures', 'recordSkillMeasure')).id;
  ids.goalId = (await record('goals', 'createGoal')).id;
  await record('attention-acknowledgements', 'acknowledgeAttention');
  await record('sufficiency-judgements', 'judgeSufficiency');
  ids.referralId = (await record('referrals', 'createReferral')).id;
  ids.informationRequestId = (await record('information-requests', 'createInformationRequest')).id;
  ids.reviewId = (await record('reviews', 'createReview')).id;
  ids.changeId = (await record('significant-changes', 'recordSignificantChange')).id;
  ids.accreditationId = (await record('accreditations', 'recordAccreditation')).id;
  ids.feedbackId = (await record('feedback', 'recordFeedback')).id;
  ids.observationId = (await record('observations', 'recordObservation')).id;
  ids.auditId = (await record('case-audits', 'recordCaseAudit')).id;
  ids.qualityActionId = (await record('quality-actions', 'recordQualityAction')).id;
  ids.sampleId = (await record('quality-samples', 'drawQualitySample')).id;
  ids.holdId = (await record('legal-holds', 'placeLegalHold')).id;
  ids.recordId = ids.caseId;
  ids.accountId = await useCase(http, ids.serviceId, `/v1/cases/${ids.caseId}`);
  ids.allocatedToId = ids.accountId;
  return ids;
}

/** Opens a service over HTTP and records one thing of each kind in it. */
export async function openFullService(http: TestApi, code: string): Promise<FullService> {
  const service = await http.create<Body>('/v1/services', { code, nameEn: code, country: 'WALES' });
  const api = new ServiceApi(http, code);
  const headers = { 'waymark-service': code };
  const ids: RecordIds = {
    ...{ serviceId: service.id, childId: NOBODY, caseId: NOBODY },
    ...{ interventionId: NOBODY, interventionVersionId: NOBODY, versionNo: '1' },
    revisedInterventionId: NOBODY,
    ...{
      assessmentId: NOBODY,
      needRatingId: NOBODY,
      planActionId: NOBODY,
      suitabilityAssessmentId: NOBODY,
      recommendationId: NOBODY,
      deliveryId: NOBODY,
    },
    ...{ informationRequestId: NOBODY, referralId: NOBODY, reviewId: NOBODY, changeId: NOBODY },
    ...{
      harmOverrideId: NOBODY,
      packageId: NOBODY,
      packagePlanId: NOBODY,
    },
    ...{ evidenceItemId: NOBODY, capacityId: NOBODY, specialistTimeId: NOBODY, resourceId: NOBODY },
    groupSessionId: NOBODY,
    ...{
      sessionId: NOBODY,
      offenceId: NOBODY,
      spellId: NOBODY,
      followUpEventId: NOBODY,
      measureId: NOBODY,
      goalId: NOBODY,
      evaluationId: NOBODY,
      evaluationSurveyId: NOBODY,
      picture: 'forest',
      officialFigureId: NOBODY,
      ...{ boardPackId: NOBODY, disclosureReleaseId: NOBODY, tableId: 'needs' },
      comparatorId: NOBODY,
      measureCode: 'REOFFENDING_BINARY',
      needsAnalysisId: NOBODY,
      ...{ decisionId: NOBODY, commissioningDecisionId: NOBODY },
      ...{ commissioningActionId: NOBODY, gapEscalationId: NOBODY },
      ...{ provisionStrategyId: NOBODY, draftStrategyId: NOBODY, supersedesId: NOBODY },
      earlierAnalysisId: NOBODY,
      draftAnalysisId: NOBODY,
      evaluationPlanId: NOBODY,
      draftPlanId: NOBODY,
      instrumentCode: NOBODY,
    },
    ...{ accreditationId: NOBODY, eteObservationId: NOBODY },
    ...{
      importId: NOBODY,
      workerId: NOBODY,
      trainingId: NOBODY,
      ...{ observerId: NOBODY, delivererId: NOBODY, auditorId: NOBODY, ownerId: NOBODY, formId: NOBODY },
      ...{ sampleId: NOBODY, observationId: NOBODY, auditId: NOBODY, qualityActionId: NOBODY },
      ...{ feedbackId: NOBODY, serviceFeedbackId: NOBODY },
      accountId: NOBODY,
      allocatedToId: NOBODY,
      membershipId: NOBODY,
      tokenId: NOBODY,
      recordId: NOBODY,
      grantId: NOBODY,
      holdId: NOBODY,
      pseudonym: NOBODY,
      emergencyAccessId: NOBODY,
      restrictedCaseId: NOBODY,
    },
  };
  const bodyOf = (operationId: string): Body => {
    const body = sampleBodies(ids, unique)[operationId];
    if (!body) throw new Error(`There is no sample body for ${operationId}; add one to sample-bodies.ts.`);
    return body;
  };
  const record = (path: string, operationId: string, change: Body = {}): Promise<Body> =>
    api.create<Body>(`/v1/${path}`, { ...bodyOf(operationId), ...change });

  const importArea = async (): Promise<string> => {
    const number = unique();
    const answer = await importCsv(
      http,
      'delivery-areas',
      `code,name_en\nA${number},Area ${number}\n`,
      '',
      headers,
    );
    return (answer.body as { id: string }).id;
  };

  await api.create('/v1/delivery-areas', { code: 'NORTH', nameEn: 'North' });
  await api.create('/v1/providers', { code: 'FIRE', nameEn: 'Fire', agency: 'FIRE_AND_RESCUE' });
  ids.workerId = (await record('workers', 'createWorker')).id;
  const intervention = await record('interventions', 'createIntervention', { status: 'ACTIVE_CORE' });
  ids.interventionId = intervention.id;
  ids.interventionVersionId = intervention.versionId;
  const revised = await record('interventions', 'createIntervention', { status: 'ACTIVE_CORE' });
  ids.revisedInterventionId = revised.id;
  await record(`interventions/${ids.interventionId}/reviews`, 'recordInterventionReview');
  ids.capacityId = (await record('intervention-capacity', 'createInterventionCapacity')).id;
  ids.specialistTimeId = (await record('specialist-time', 'recordSpecialistTime')).id;
  ids.resourceId = (await record('intervention-resources', 'createInterventionResource')).id;
  const components = `/v1/packages/${ids.interventionId}/components`;
  await api.put(components, bodyOf('setPackageComponents'), (await api.get(components)).headers.get('etag'));
  ids.packageId = (await record('interventions', 'createIntervention')).id;
  ids.evidenceItemId = (await record('evidence-items', 'createEvidenceItem')).id;
  const colleague = (await record('workers', 'createWorker')).id;
  Object.assign(ids, {
    delivererId: ids.workerId,
    ownerId: ids.workerId,
    suitabilityJudgedById: ids.workerId,
  });
  Object.assign(ids, { observerId: colleague, auditorId: colleague });
  ids.formId = (await record('audit-forms', 'createAuditForm')).id;
  ids.instrumentCode = (await record('instruments', 'createInstrument')).code;
  ids.trainingId = (await record('training', 'recordTraining')).id;
  ids.serviceFeedbackId = (await record('service-feedback', 'recordServiceFeedback')).id;
  // Figures are brought up to date for it: what changes afterwards waits.
  ids.boardPackId = (await record('board-packs', 'releaseBoardPack')).id;
  ids.disclosureReleaseId = ids.boardPackId;
  Object.assign(ids, await recordCase(http, api, ids));
  ids.evaluationId = (await record('evaluations', 'runEvaluation')).id;
  ids.evaluationSurveyId = (await record('evaluation-surveys', 'runEvaluationSurvey')).id;
  ids.officialFigureId = (await record('official-figures', 'recordOfficialFigure')).id;
  ids.comparatorId = (await record('official-figures', 'recordOfficialFigure')).id;
  ids.earlierAnalysisId = await signAnalysis(http, headers, {
    periodFrom: '2024-01-01',
    periodTo: '2024-12-31',
  });
  ids.needsAnalysisId = await signAnalysis(http, headers, bodyOf('createNeedsAnalysis'));
  ids.draftAnalysisId = (await record('needs-analyses', 'createNeedsAnalysis')).id;
  ids.commissioningDecisionId = (await record('commissioning-decisions', 'recordCommissioningDecision')).id;
  ids.decisionId = (await record('commissioning-decisions', 'recordCommissioningDecision')).id;
  const taken = { outcome: 'ACT', decision: 'A counsellor', decidedBy: 'Board', decidedOn: '2025-06-11' };
  await api.patch(`/v1/commissioning-decisions/${ids.decisionId}`, taken, '"1"');
  ids.commissioningActionId = (await record('commissioning-actions', 'recordCommissioningAction')).id;
  ids.gapEscalationId = (await record('gap-escalations', 'recordGapEscalation')).id;
  ids.provisionStrategyId = (await record('provision-strategies', 'createProvisionStrategy')).id;
  ids.draftStrategyId = (await record('provision-strategies', 'createProvisionStrategy')).id;
  const ended = { periodFrom: '2020-01-01', periodTo: '2022-12-31', reviewDueOn: '2022-06-30' };
  ids.supersedesId = (await record('provision-strategies', 'createProvisionStrategy', ended)).id;
  await http.post(
    `/v1/provision-strategies/${ids.supersedesId}/approval`,
    bodyOf('approveProvisionStrategy'),
    { ...headers, 'if-match': '"1"' },
  );
  ids.draftPlanId = (await record('evaluation-plans', 'createEvaluationPlan')).id;
  ids.evaluationPlanId = (await record('evaluation-plans', 'createEvaluationPlan')).id;
  const plan = `/v1/evaluation-plans/${ids.evaluationPlanId}`;
  const draftEtag = (await api.get(plan)).headers.get('etag') ?? '';
  await http.post(`${plan}/fixing`, undefined, { ...headers, 'if-match': draftEtag });
  await record(`evaluation-plans/${ids.evaluationPlanId}/runs`, 'runEvaluationPlan');
  ids.importId = await importArea();
  ids.emergencyAccessId = (await record(`cases/${ids.caseId}/emergency-access`, 'takeEmergencyAccess')).id;
  ids.restrictedCaseId = await openRestricted(api, bodyOf('createCase'));
  ids.grantId = (await record(`cases/${ids.caseId}/access-grants`, 'giveCaseAccess')).id;
  await api.create('/v1/pseudonym-keys', undefined);
  ids.pseudonym = (await api.get('/v1/research-cases')).body.items[0].id;
  await eraseSomebody(api, bodyOf('createCase'));
  await record('teams', 'createTeam', { code: 'TEAM' });
  const held = { role: 'SENIOR_MANAGER', team: null };
  ids.membershipId = (await record(`accounts/${ids.accountId}/memberships`, 'createMembership', held)).id;
  ids.tokenId = (await record('tokens', 'createToken')).id;
  return { api, headers, ids, bodyOf, recordCase: () => recordCase(http, api, ids) };
}
