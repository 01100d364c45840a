import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import type { TestApi } from './api.js';
import type { FullService } from './full-service.js';
import { importCsv } from './imports.js';
import { type Operation, OPERATIONS, pathOf } from './operations.js';
import { signIn } from './sign-in.js';

let files = 0;
let packs = 0;

const openCase = ({ api, bodyOf }: FullService): Promise<{ id: string; childId: string }> =>
  api.create('/v1/cases', bodyOf('createCase'));

const editCase = async ({ api, ids }: FullService): Promise<void> => {
  const path = `/v1/cases/${ids.caseId}`;
  const { headers, body } = await api.get(path);
  const likelihoodOfReoffending = body.likelihoodOfReoffending === 'HIGH' ? 'LOW' : 'HIGH';
  await api.patch(path, { likelihoodOfReoffending }, headers.get('etag'));
};

/** Opens a case with a need for which nothing is planned. */
const openNeed = async ({ api, bodyOf }: FullService): Promise<unknown> => {
  const { id: caseId } = await api.create('/v1/cases', { ...bodyOf('createCase'), closedOn: null });
  return api.create('/v1/assessments', { ...bodyOf('createAssessment'), caseId });
};

/** Opens a case of a child who is in a placement. */
const placeChild = async ({ api, bodyOf }: FullService): Promise<unknown> => {
  const { childId } = await api.create('/v1/cases', { ...bodyOf('createCase'), closedOn: null });
  return api.create('/v1/ete-spells', { ...bodyOf('recordEteSpell'), childId, endedOn: null });
};

/** Fixes a plan whose day of analysis is over, and runs it. */
async function findLocally({ api, bodyOf, headers }: FullService, http: TestApi): Promise<unknown> {
  const plan = await api.create<{ id: string }>('/v1/evaluation-plans', {
    ...bodyOf('createEvaluationPlan'),
    analysisOn: '2025-11-01',
  });
  const path = `/v1/evaluation-plans/${plan.id}`;
  const etag = (await api.get(path)).headers.get('etag') ?? '';
  await http.post(`${path}/fixing`, undefined, { ...headers, 'if-match': etag });
  return api.create(`${path}/runs`, bodyOf('runEvaluationPlan'));
}

/** The same figures of the same quarter would be the same release. */
const releaseAnother = ({ api }: FullService): Promise<unknown> =>
  api.create('/v1/board-packs', { quarter: `${2025 - ++packs}-Q1` });

/** How one more item gets into a list, where that is not by POST of its sample body to the list. */
const OTHERWISE: Record<string, (service: FullService, http: TestApi) => Promise<unknown>> = {
  listImports: ({ headers }, http) =>
    importCsv(http, 'delivery-areas', `code,name_en\nLIST${++files},Area\n`, '', headers),
  // Of the courses that a worker took in one thing, the last alone runs out.
  listExpiringTraining: async ({ api, bodyOf }) => {
    const { id: workerId } = await api.create('/v1/workers', bodyOf('createWorker'));
    return api.create('/v1/training', { ...bodyOf('recordTraining'), workerId });
  },
  listAuditEntries: editCase,
  getChildAccessLog: editCase,
  listRecordChanges: editCase,
  listResearchCases: openCase,
  listDueReviews: ({ api, bodyOf }) => api.create('/v1/cases', { ...bodyOf('createCase'), closedOn: null }),
  listInterventionStatusMoves: async ({ api, ids }) => {
    const path = `/v1/interventions/${ids.interventionId}/status`;
    const { headers, body } = await api.get(path);
    const status = body.status === 'ACTIVE_CORE' ? 'ACTIVE_PILOT' : 'ACTIVE_CORE';
    return api.put(path, { status, reason: 'Tried elsewhere too.' }, headers.get('etag'));
  },
  listRestrictedCases: async (service) => {
    const path = `/v1/cases/${(await openCase(service)).id}/restriction`;
    const etag = (await service.api.get(path)).headers.get('etag');
    return service.api.put(path, { restricted: true, reason: 'A relative works here.' }, etag);
  },
  listCaseAccess: async (service, http) => {
    const { caseId, serviceId } = service.ids;
    const memberships = [{ role: 'CASE_MANAGER', teamId: null }] as const;
    const { accountId } = await signIn(http.uow, { serviceId, memberships });
    const body = { ...service.bodyOf('giveCaseAccess'), accountId };
    return service.api.create(`/v1/cases/${caseId}/access-grants`, body);
  },
  listEmergencyAccesses: (service) =>
    service.api.create(
      `/v1/cases/${service.ids.caseId}/emergency-access`,
      service.bodyOf('takeEmergencyAccess'),
    ),
  searchInterventions: ({ api, bodyOf }) => api.create('/v1/interventions', bodyOf('createIntervention')),
  listEteObservationsDue: placeChild,
  listLocalFindings: findLocally,
  listBoardPacks: releaseAnother,
  listDisclosureReleases: releaseAnother,
  listOutcomeChecksDue: ({ api, bodyOf }) =>
    api.create('/v1/cases', { ...bodyOf('createCase'), closedOn: todayInBritain(), orderEndsOn: null }),
  listEteShortfalls: ({ api, bodyOf }) => {
    const body = bodyOf('createCase');
    // Nobody above compulsory school age is on the list.
    const child = { ...body.child, dateOfBirth: addDays(todayInBritain(), -13 * 365) };
    return api.create('/v1/cases', { ...body, child, orderEndsOn: null, closedOn: null });
  },
  listOffenceAnomalies: ({ api, bodyOf }) =>
    api.create('/v1/offences', {
      ...bodyOf('recordOffence'),
      seriousness: null,
      isRecordable: true,
      isBreach: false,
    }),
  listProvisionMapCases: openNeed,
  listAttention: openNeed,
  listAlignmentExceptions: openNeed,
  getTeamList: (service) =>
    service.api.create('/v1/cases', { ...service.bodyOf('createCase'), closedOn: null }),
  listErasures: async (service) => {
    const { childId } = await openCase(service);
    return service.api.create('/v1/erasures', { childId, dryRun: false, ground: 'RECORDED_IN_ERROR' });
  },
};

/** Adds one item to what a list shows. */
export async function addToList(http: TestApi, service: FullService, list: Operation): Promise<void> {
  const otherwise = OTHERWISE[list.operationId];
  if (otherwise) {
    await otherwise(service, http);
    return;
  }
  const created = OPERATIONS.find(({ template, method }) => template === list.template && method === 'POST');
  if (!created) throw new Error(`Nothing says how ${list.operationId} grows; add it to add-to-list.ts.`);
  await service.api.create(pathOf(created, service), service.bodyOf(created.operationId));
}
