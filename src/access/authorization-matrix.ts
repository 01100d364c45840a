import type { AuditAction } from '../audit/audit-action.js';
import type { Role } from './roles.js';

/** What a token can be limited to. */
export const SCOPES = [
  'organisation:read',
  'organisation:write',
  'catalogue:read',
  'catalogue:write',
  'casework:read',
  'casework:write',
  'evaluation:read',
  'evaluation:write',
  'imports:read',
  'imports:write',
  'access:read',
  'access:write',
  'governance:read',
  'governance:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Who may call an operation, and what of it goes to the audit log. */
export interface Rule {
  roles: readonly Role[];
  /** A token that is limited to scopes needs this one. */
  scope: Scope;
  /** `ANY`: it reads and writes nothing of one service. `DEPLOYMENT`: only for accounts of the whole deployment. */
  reach: 'SERVICE' | 'ANY' | 'DEPLOYMENT';
  /** What an answer of success leaves in the audit log (Data Protection Act 2018, section 62). */
  logs: AuditAction | null;
  /** It reaches every case, restricted or not, whatever the teams of the caller: it shows none of their content. */
  everyCase: boolean;
}

const EVERYONE: readonly Role[] = [
  'CASE_MANAGER',
  'PARTNER_PRACTITIONER',
  'SENIOR_MANAGER',
  'ANALYST',
  'BOARD_MEMBER',
  'INFORMATION_OFFICER',
  'ADMINISTRATOR',
  'INTEGRATION',
];
const MANAGERS: readonly Role[] = ['SENIOR_MANAGER', 'ADMINISTRATOR'];
const EVIDENCE_WRITERS: readonly Role[] = ['SENIOR_MANAGER', 'ANALYST'];
const ACCOUNT_READERS: readonly Role[] = ['SENIOR_MANAGER', 'INFORMATION_OFFICER', 'ADMINISTRATOR'];
const CASE_READERS: readonly Role[] = [
  'CASE_MANAGER',
  'PARTNER_PRACTITIONER',
  'SENIOR_MANAGER',
  'INTEGRATION',
];
/** Whoever plans, delivers or keeps the records of staff; the names of staff are for nobody else. */
const STAFF_READERS: readonly Role[] = [...CASE_READERS, 'ADMINISTRATOR'];
/** Those who look at how well work is done, and act on it. */
const QUALITY: readonly Role[] = ['CASE_MANAGER', 'SENIOR_MANAGER'];
const FIGURE_READERS: readonly Role[] = ['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'];
const OFFENCE_READERS: readonly Role[] = ['CASE_MANAGER', 'SENIOR_MANAGER', 'INTEGRATION'];
const CASE_WRITERS: readonly Role[] = ['CASE_MANAGER', 'INTEGRATION'];
const CONTRIBUTORS: readonly Role[] = ['CASE_MANAGER', 'PARTNER_PRACTITIONER', 'INTEGRATION'];
/** A manager does not write to cases, but says what may wait. */
const ACKNOWLEDGERS: readonly Role[] = [...CONTRIBUTORS, 'SENIOR_MANAGER'];
const REVIEWERS: readonly Role[] = ['CASE_MANAGER', 'SENIOR_MANAGER'];

/** Who proposes entries; which moves each may make is in the table of the lifecycle. */
const CATALOGUE_DRAFTERS: readonly Role[] = ['CASE_MANAGER', 'PARTNER_PRACTITIONER', 'SENIOR_MANAGER'];

type Options = Partial<Pick<Rule, 'reach' | 'logs' | 'everyCase'>>;
const rule = (roles: readonly Role[], scope: Scope, options: Options = {}): Rule => ({
  roles,
  scope,
  reach: 'SERVICE',
  logs: null,
  everyCase: false,
  ...options,
});

const consults = (roles: readonly Role[]): Rule => rule(roles, 'casework:read', { logs: 'CONSULTATION' });
const collects = (roles: readonly Role[]): Rule => rule(roles, 'casework:write', { logs: 'COLLECTION' });
const alters = (roles: readonly Role[]): Rule => rule(roles, 'casework:write', { logs: 'ALTERATION' });

const administers = rule(['ADMINISTRATOR'], 'access:write', { logs: 'ALTERATION' });

export const PUBLIC = 'PUBLIC';

/**
 * Role × operation, by the operation's id in the contract. The guard reads it, the tests are made from it, and so is
 * docs/authorization.md; an operation that is not here keeps the application from starting.
 */
export const AUTHORIZATION_MATRIX: Readonly<Record<string, Rule | typeof PUBLIC>> = {
  getLiveness: PUBLIC,
  getReadiness: PUBLIC,

  listServices: rule(EVERYONE, 'organisation:read', { reach: 'ANY' }),
  createService: rule(['ADMINISTRATOR'], 'organisation:write', { reach: 'DEPLOYMENT' }),
  listDeliveryAreas: rule(EVERYONE, 'organisation:read'),
  createDeliveryArea: rule(['ADMINISTRATOR'], 'organisation:write'),
  listProviders: rule(EVERYONE, 'organisation:read'),
  createProvider: rule(MANAGERS, 'organisation:write'),
  listTeams: rule(EVERYONE, 'organisation:read'),
  createTeam: rule(['ADMINISTRATOR'], 'organisation:write'),

  listWorkers: rule(STAFF_READERS, 'organisation:read'),
  getWorker: rule(STAFF_READERS, 'organisation:read'),
  createWorker: rule(MANAGERS, 'organisation:write', { logs: 'COLLECTION' }),
  updateWorker: rule(MANAGERS, 'organisation:write', { logs: 'ALTERATION' }),
  listTraining: rule(STAFF_READERS, 'organisation:read'),
  getTrainingRecord: rule(STAFF_READERS, 'organisation:read'),
  recordTraining: rule(MANAGERS, 'organisation:write', { logs: 'COLLECTION' }),
  updateTrainingRecord: rule(MANAGERS, 'organisation:write', { logs: 'ALTERATION' }),
  listExpiringTraining: rule(STAFF_READERS, 'organisation:read'),
  getTrainingNeeds: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER', 'ADMINISTRATOR'], 'organisation:read'),
  listDeliverers: rule(STAFF_READERS, 'organisation:read'),

  getMe: rule(EVERYONE, 'access:read', { reach: 'ANY' }),
  listTokens: rule(EVERYONE, 'access:read'),
  createToken: rule(EVERYONE, 'access:write', { logs: 'ALTERATION' }),
  revokeToken: rule(EVERYONE, 'access:write', { logs: 'ALTERATION' }),
  listAccounts: rule(ACCOUNT_READERS, 'access:read'),
  getAccount: rule(ACCOUNT_READERS, 'access:read'),
  createAccount: administers,
  updateAccount: administers,
  listMemberships: rule(ACCOUNT_READERS, 'access:read'),
  createMembership: administers,
  endMembership: administers,

  listNeedAreas: rule(EVERYONE, 'catalogue:read'),
  listReferenceCodes: rule(EVERYONE, 'catalogue:read'),
  listInterventions: rule(EVERYONE, 'catalogue:read'),
  getIntervention: rule(EVERYONE, 'catalogue:read'),
  listInterventionVersions: rule(EVERYONE, 'catalogue:read'),
  getInterventionVersion: rule(EVERYONE, 'catalogue:read'),
  getInterventionStatus: rule(EVERYONE, 'catalogue:read'),
  listInterventionStatusMoves: rule(EVERYONE, 'catalogue:read'),
  listInterventionReviews: rule(EVERYONE, 'catalogue:read'),
  listInterventionResources: rule(EVERYONE, 'catalogue:read'),
  getInterventionResource: rule(EVERYONE, 'catalogue:read'),
  createInterventionResource: rule(CATALOGUE_DRAFTERS, 'catalogue:write'),
  updateInterventionResource: rule(CATALOGUE_DRAFTERS, 'catalogue:write'),
  // How many places are taken is a small number of children: for those who place them.
  listInterventionCapacity: rule(CASE_READERS, 'catalogue:read'),
  getInterventionCapacity: rule(CASE_READERS, 'catalogue:read'),
  createInterventionCapacity: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  updateInterventionCapacity: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  createIntervention: rule(CATALOGUE_DRAFTERS, 'catalogue:write'),
  updateIntervention: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  createInterventionVersion: rule(CATALOGUE_DRAFTERS, 'catalogue:write'),
  setInterventionStatus: rule(CATALOGUE_DRAFTERS, 'catalogue:write'),
  recordInterventionReview: rule(['SENIOR_MANAGER'], 'catalogue:write'),

  searchInterventions: rule(EVERYONE, 'catalogue:read'),
  getUnmetDemand: rule(EVIDENCE_WRITERS, 'catalogue:read'),
  listPackageComponents: rule(EVERYONE, 'catalogue:read'),
  setPackageComponents: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  listEvidenceItems: rule(EVERYONE, 'catalogue:read'),
  getEvidenceItem: rule(EVERYONE, 'catalogue:read'),
  createEvidenceItem: rule(EVIDENCE_WRITERS, 'catalogue:write'),
  updateEvidenceItem: rule(EVIDENCE_WRITERS, 'catalogue:write'),
  withdrawEvidenceItem: rule(EVIDENCE_WRITERS, 'catalogue:write'),

  listCases: consults(CASE_READERS),
  getCase: consults(CASE_READERS),
  createCase: collects(CASE_WRITERS),
  updateCase: alters(CASE_WRITERS),
  getChild: consults(CASE_READERS),
  updateChild: alters(CASE_WRITERS),
  listAssessments: consults(CASE_READERS),
  getAssessment: consults(CASE_READERS),
  createAssessment: collects(CONTRIBUTORS),
  getAssessmentCoverage: consults(CASE_READERS),
  listInformationRequests: consults(CASE_READERS),
  getInformationRequest: consults(CASE_READERS),
  createInformationRequest: collects(CONTRIBUTORS),
  updateInformationRequest: alters(CONTRIBUTORS),
  getSeverityMappings: rule(EVERYONE, 'catalogue:read'),
  setSeverityMappings: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  getAssessmentStandards: rule(EVERYONE, 'catalogue:read'),
  setAssessmentStandards: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  listReviews: consults(CASE_READERS),
  listDueReviews: consults(CASE_READERS),
  getReview: consults(CASE_READERS),
  createReview: collects(CASE_WRITERS),
  getReviewStandards: rule(EVERYONE, 'catalogue:read'),
  setReviewStandards: rule(['SENIOR_MANAGER'], 'catalogue:write'),
  listSignificantChanges: consults(CASE_READERS),
  getSignificantChange: consults(CASE_READERS),
  recordSignificantChange: collects(CONTRIBUTORS),
  updateSignificantChange: alters(['CASE_MANAGER', 'SENIOR_MANAGER', 'INTEGRATION']),
  getRecommendations: consults(CASE_READERS),
  recordRecommendation: collects(CONTRIBUTORS),
  listRecordedRecommendations: consults(CASE_READERS),
  getRecordedRecommendation: consults(CASE_READERS),
  listSuitabilityAssessments: consults(CASE_READERS),
  getSuitabilityAssessment: consults(CASE_READERS),
  createSuitabilityAssessment: collects(CONTRIBUTORS),
  approveSuitabilityOverride: alters(['SENIOR_MANAGER']),
  listPlanActions: consults(CASE_READERS),
  getPlanAction: consults(CASE_READERS),
  createPlanAction: collects(CASE_WRITERS),
  updatePlanAction: alters(CASE_WRITERS),
  listPackagePlans: consults(CASE_READERS),
  getPackagePlan: consults(CASE_READERS),
  planPackage: collects(CASE_WRITERS),
  getPackageCompliance: consults(CASE_READERS),
  listHarmOverrides: consults(CASE_READERS),
  getHarmOverride: consults(CASE_READERS),
  createHarmOverride: collects(['SENIOR_MANAGER']),
  updateHarmOverride: alters(['SENIOR_MANAGER']),
  listDeliveries: consults(CASE_READERS),
  getDelivery: consults(CASE_READERS),
  createDelivery: collects(CONTRIBUTORS),
  updateDelivery: alters(CONTRIBUTORS),
  listSessions: consults(CASE_READERS),
  getSession: consults(CASE_READERS),
  recordSession: collects(CONTRIBUTORS),
  recordSessions: collects(CONTRIBUTORS),
  listGroupSessions: rule(CASE_READERS, 'casework:read'),
  getGroupSession: consults(CASE_READERS),
  recordGroupSession: collects(CONTRIBUTORS),
  recordGroupAttendance: collects(CONTRIBUTORS),
  getFidelity: consults(CASE_READERS),
  getPlannedAgainstDelivered: consults(CASE_READERS),
  getDeliveryPolicy: rule(EVERYONE, 'organisation:read'),
  setDeliveryPolicy: rule(['SENIOR_MANAGER'], 'organisation:write'),
  updateSession: alters(CONTRIBUTORS),
  rescheduleSession: alters(CONTRIBUTORS),
  listOffences: consults(OFFENCE_READERS),
  getOffence: consults(OFFENCE_READERS),
  recordOffence: collects(CASE_WRITERS),
  recordOffenceOutcome: collects(CASE_WRITERS),
  listEteSpells: consults(CASE_READERS),
  getEteSpell: consults(CASE_READERS),
  recordEteSpell: collects(CONTRIBUTORS),
  updateEteSpell: alters(CONTRIBUTORS),
  listSkillMeasures: consults(CASE_READERS),
  getSkillMeasure: consults(CASE_READERS),
  recordSkillMeasure: collects(CONTRIBUTORS),

  listAttention: consults(CASE_READERS),
  listAlignmentExceptions: consults(CASE_READERS),
  getTeamList: consults(CASE_READERS),
  listAttentionAcknowledgements: consults(CASE_READERS),
  acknowledgeAttention: collects(ACKNOWLEDGERS),
  listSufficiencyJudgements: consults(CASE_READERS),
  judgeSufficiency: collects(REVIEWERS),
  getCaseConcordance: consults(CASE_READERS),
  getNeedsFunnel: rule(['ANALYST', 'SENIOR_MANAGER'], 'evaluation:read'),
  getConcordanceSummary: rule(['ANALYST', 'SENIOR_MANAGER'], 'evaluation:read'),
  listPracticeRules: rule(EVERYONE, 'organisation:read'),
  setPracticeRules: rule(['SENIOR_MANAGER'], 'organisation:write'),
  listAccreditations: consults(CASE_READERS),
  getAccreditation: consults(CASE_READERS),
  recordAccreditation: collects(CONTRIBUTORS),
  moveAccreditation: alters(CONTRIBUTORS),
  listCertificates: consults(CASE_READERS),
  getAccreditationPipeline: rule(FIGURE_READERS, 'evaluation:read'),

  listFeedback: consults(CASE_READERS),
  getFeedback: consults(CASE_READERS),
  recordFeedback: collects(CONTRIBUTORS),
  updateFeedback: alters(CONTRIBUTORS),
  listServiceFeedback: rule(QUALITY, 'casework:read'),
  getServiceFeedback: rule(QUALITY, 'casework:read'),
  recordServiceFeedback: collects([...CONTRIBUTORS, 'SENIOR_MANAGER']),
  updateServiceFeedback: alters(QUALITY),
  getFeedbackSummary: rule(FIGURE_READERS, 'evaluation:read'),

  listObservations: consults(QUALITY),
  getObservation: consults(QUALITY),
  recordObservation: collects(QUALITY),
  getObservationCoverage: rule(FIGURE_READERS, 'evaluation:read'),
  listQualitySamples: rule(['SENIOR_MANAGER'], 'casework:read'),
  getQualitySample: consults(['SENIOR_MANAGER']),
  drawQualitySample: collects(['SENIOR_MANAGER']),
  listAuditForms: rule(QUALITY, 'casework:read'),
  getAuditForm: rule(QUALITY, 'casework:read'),
  createAuditForm: rule(['SENIOR_MANAGER'], 'casework:write'),
  listCaseAudits: consults(QUALITY),
  getCaseAudit: consults(QUALITY),
  recordCaseAudit: collects(QUALITY),
  getCaseAuditSummary: rule(FIGURE_READERS, 'evaluation:read'),
  listQualityActions: consults(QUALITY),
  getQualityAction: consults(QUALITY),
  recordQualityAction: collects(QUALITY),
  updateQualityAction: alters(QUALITY),

  runEvaluation: rule(['ANALYST'], 'evaluation:write', { logs: 'COMBINATION' }),
  listEvaluations: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  listEvaluationPlans: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  getEvaluationPlan: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  createEvaluationPlan: rule(['ANALYST', 'SENIOR_MANAGER'], 'evaluation:write'),
  updateEvaluationPlan: rule(['ANALYST', 'SENIOR_MANAGER'], 'evaluation:write'),
  fixEvaluationPlan: rule(['ANALYST', 'SENIOR_MANAGER'], 'evaluation:write'),
  withdrawEvaluationPlan: rule(['ANALYST', 'SENIOR_MANAGER'], 'evaluation:write'),
  runEvaluationPlan: rule(['ANALYST'], 'evaluation:write', { logs: 'COMBINATION' }),
  getEvaluation: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  getChoiceSummary: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  getSuitabilitySummary: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  getDelivererQualification: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),
  getProvisionSummary: rule(['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'], 'evaluation:read'),

  importFile: rule(['ADMINISTRATOR', 'INTEGRATION'], 'imports:write', {
    logs: 'COLLECTION',
    everyCase: true,
  }),
  listImports: rule(['ADMINISTRATOR', 'INTEGRATION'], 'imports:read'),
  listImportRecordTypes: rule(['ADMINISTRATOR', 'INTEGRATION'], 'imports:read'),
  getImport: rule(['ADMINISTRATOR', 'INTEGRATION'], 'imports:read'),

  verifyAuditLog: rule(['INFORMATION_OFFICER'], 'governance:read', { reach: 'ANY' }),
  listAuditEntries: rule(['INFORMATION_OFFICER'], 'governance:read'),
  getChildAccessLog: rule(['SENIOR_MANAGER', 'INFORMATION_OFFICER'], 'governance:read', {
    logs: 'CONSULTATION',
  }),
  listRecordChanges: consults(['CASE_MANAGER', 'SENIOR_MANAGER', 'INFORMATION_OFFICER']),

  getCaseRestriction: rule(['SENIOR_MANAGER'], 'governance:read', { logs: 'CONSULTATION', everyCase: true }),
  setCaseRestriction: rule(['SENIOR_MANAGER'], 'governance:write', { logs: 'ALTERATION', everyCase: true }),
  listRestrictedCases: rule(['SENIOR_MANAGER'], 'governance:read', { logs: 'CONSULTATION', everyCase: true }),
  giveCaseAccess: rule(['SENIOR_MANAGER'], 'governance:write', { logs: 'ALTERATION', everyCase: true }),
  listCaseAccess: rule(['SENIOR_MANAGER'], 'governance:read', { logs: 'CONSULTATION', everyCase: true }),
  endCaseAccess: rule(['SENIOR_MANAGER'], 'governance:write', { logs: 'ALTERATION', everyCase: true }),
  takeEmergencyAccess: rule(['CASE_MANAGER', 'SENIOR_MANAGER'], 'casework:write', {
    logs: 'ALTERATION',
    everyCase: true,
  }),
  listEmergencyAccesses: rule(['SENIOR_MANAGER'], 'governance:read', {
    logs: 'CONSULTATION',
    everyCase: true,
  }),
  reviewEmergencyAccess: rule(['SENIOR_MANAGER'], 'governance:write', {
    logs: 'ALTERATION',
    everyCase: true,
  }),

  makeSubjectAccessReport: rule(['INFORMATION_OFFICER'], 'governance:write', { logs: 'DISCLOSURE' }),
  listRetentionPolicies: rule(['INFORMATION_OFFICER', 'SENIOR_MANAGER'], 'governance:read'),
  setRetentionPolicies: rule(['INFORMATION_OFFICER'], 'governance:write'),
  placeLegalHold: rule(['INFORMATION_OFFICER'], 'governance:write', { logs: 'ALTERATION' }),
  listLegalHolds: rule(['INFORMATION_OFFICER'], 'governance:read', { logs: 'CONSULTATION' }),
  releaseLegalHold: rule(['INFORMATION_OFFICER'], 'governance:write', { logs: 'ALTERATION' }),
  eraseRecords: rule(['INFORMATION_OFFICER'], 'governance:write', { logs: 'ERASURE' }),
  listErasures: rule(['INFORMATION_OFFICER'], 'governance:read'),

  listResearchCases: rule(['ANALYST'], 'evaluation:read', { logs: 'DISCLOSURE' }),
  listPseudonymKeys: rule(['INFORMATION_OFFICER'], 'governance:read'),
  makePseudonymKey: rule(['INFORMATION_OFFICER'], 'governance:write'),
  reidentify: rule(['INFORMATION_OFFICER'], 'governance:write', { logs: 'CONSULTATION' }),
};
