import { AccessToken } from './access/access-token.entity.js';
import { Account } from './access/account.entity.js';
import { CaseAccess } from './access/case-access.entity.js';
import { Membership } from './access/membership.entity.js';
import { AccreditationMove } from './accreditation/accreditation-move.entity.js';
import { Accreditation } from './accreditation/accreditation.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { AuditSeal } from './audit/audit-seal.entity.js';
import { AuditSubject } from './audit/audit-subject.entity.js';
import { AuditUnsealed } from './audit/audit-unsealed.entity.js';
import { RecordChange } from './audit/record-change.entity.js';
import { Team } from './organisation/team.entity.js';
import { MIGRATIONS } from '../migrations/index.js';
import { Assessment } from './assessments/assessment.entity.js';
import { InformationRequest } from './assessments/information/information-request.entity.js';
import { NeedRating } from './assessments/need-rating.entity.js';
import { CaseRecord } from './cases/case-record.entity.js';
import { Child } from './cases/child.entity.js';
import { InterventionCapacity } from './catalogue/capacity/intervention-capacity.entity.js';
import { InterventionReview } from './catalogue/lifecycle/intervention-review.entity.js';
import { InterventionStatusMove } from './catalogue/lifecycle/intervention-status-move.entity.js';
import { InterventionTransition } from './catalogue/lifecycle/intervention-transition.entity.js';
import { InterventionModule } from './catalogue/intervention-module.entity.js';
import { InterventionResource } from './catalogue/resources/intervention-resource.entity.js';
import { InterventionNeed } from './catalogue/intervention-need.entity.js';
import { InterventionVersion } from './catalogue/intervention-version.entity.js';
import { Intervention } from './catalogue/intervention.entity.js';
import { SearchLogEntry } from './catalogue/search/search-log-entry.entity.js';
import { Attendance } from './delivery/sessions/attendance.entity.js';
import { Delivery } from './delivery/delivery.entity.js';
import { GroupSessionDeliverer } from './delivery/groups/group-session-deliverer.entity.js';
import { GroupSession } from './delivery/groups/group-session.entity.js';
import { DeliveryPolicy } from './delivery/policy/delivery-policy.entity.js';
import { SessionDeliverer } from './delivery/sessions/session-deliverer.entity.js';
import { Session } from './delivery/sessions/session.entity.js';
import { EvaluationJob } from './evaluation/runs/evaluation-job.entity.js';
import { EvaluationRun } from './evaluation/runs/evaluation-run.entity.js';
import { EvaluationPlan } from './evaluation/plans/evaluation-plan.entity.js';
import { EvaluationSurvey } from './evaluation/survey/evaluation-survey.entity.js';
import { EvidenceItem } from './evidence/evidence-item.entity.js';
import { FollowUpEvent } from './follow-up/follow-up-event.entity.js';
import { ErasureTombstone } from './governance/erasure/erasure-tombstone.entity.js';
import { PseudonymKey } from './governance/research/pseudonym-key.entity.js';
import { LegalHold } from './governance/retention/legal-hold.entity.js';
import { RetentionPolicy } from './governance/retention/retention-policy.entity.js';
import { MeasureVersion } from './measures/measure-version.entity.js';
import { CommissioningAction } from './commissioning/actions/commissioning-action.entity.js';
import { CommissioningDecision } from './commissioning/decisions/commissioning-decision.entity.js';
import { GapEscalation } from './commissioning/escalations/gap-escalation.entity.js';
import { ProvisionStrategy } from './commissioning/strategies/provision-strategy.entity.js';
import { NeedsAnalysis } from './needs-analysis/needs-analysis.entity.js';
import { DisclosureRelease } from './disclosure/releases/disclosure-release.entity.js';
import { OfficialFigure } from './official-figures/official-figure.entity.js';
import { ImportBatch } from './imports/import-batch.entity.js';
import { IdempotencyKey } from './idempotency/idempotency-key.entity.js';
import { DeliveryArea } from './organisation/delivery-area.entity.js';
import { ServiceSetting } from './organisation/service-setting.entity.js';
import { Provider } from './organisation/provider.entity.js';
import { YouthJusticeService } from './organisation/youth-justice-service.entity.js';
import { EteLevel } from './ete/ete-level.entity.js';
import { OutcomeCheck } from './ete/sustained/outcome-check.entity.js';
import { EteObservation } from './ete/observations/ete-observation.entity.js';
import { EteSpell } from './outcomes/ete-spell.entity.js';
import { OffenceOutcome } from './outcomes/offence-outcome.entity.js';
import { Offence } from './outcomes/offence.entity.js';
import { ChangedCase } from './platform/database/changed-case.entity.js';
import { ProvisionHistory } from './provision/history/provision-history.entity.js';
import { SkillMeasure } from './outcomes/skill-measure.entity.js';
import { HarmOverride } from './harm-overrides/harm-override.entity.js';
import { PackageComponent } from './packages/package-component.entity.js';
import { GoalRating } from './goals/goal-rating.entity.js';
import { Goal } from './goals/goal.entity.js';
import { SpecialistTime } from './demand/specialists/specialist-time.entity.js';
import { Referral } from './referrals/referral.entity.js';
import { Instrument } from './instruments/instrument.entity.js';
import { PackagePlan } from './packages/package-plan.entity.js';
import { PlanAction } from './planning/plan-action.entity.js';
import { Recommendation } from './matching/recommendation.entity.js';
import { SuitabilityAssessment } from './suitability/suitability-assessment.entity.js';
import { AttentionAcknowledgement } from './practice/attention/attention-acknowledgement.entity.js';
import { PracticeRuleSetting } from './practice/settings/practice-rule-setting.entity.js';
import { NeedSufficiency } from './quality/sufficiency/need-sufficiency.entity.js';
import { CaseReview } from './reviews/case-review.entity.js';
import { SignificantChange } from './reviews/changes/significant-change.entity.js';
import { NeedReview } from './reviews/need-review.entity.js';
import { NeedArea } from './reference-data/need-area.entity.js';
import { ReferenceCode } from './reference-data/reference-code.entity.js';
import { TrainingRecord } from './workforce/training-record.entity.js';
import { Worker } from './workforce/worker.entity.js';
import { AuditForm } from './quality/audits/audit-form.entity.js';
import { AuditQuestion } from './quality/audits/audit-question.entity.js';
import { CaseAuditAnswer } from './quality/audits/case-audit-answer.entity.js';
import { CaseAudit } from './quality/audits/case-audit.entity.js';
import { QualityAction } from './quality/actions/quality-action.entity.js';
import { ObservationItem } from './quality/observations/observation-item.entity.js';
import { Observation } from './quality/observations/observation.entity.js';
import { QualitySampleMember } from './quality/sampling/quality-sample-member.entity.js';
import { QualitySample } from './quality/sampling/quality-sample.entity.js';
import { FeedbackChange } from './feedback/feedback-change.entity.js';
import { Feedback } from './feedback/feedback.entity.js';
import { ServiceFeedback } from './feedback/service-feedback.entity.js';
import type { Schema } from './platform/database/open-database.js';

/** Every table, in an order in which each row's parents come before it. */
const ENTITIES = [
  YouthJusticeService,
  DeliveryArea,
  Team,
  Account,
  Membership,
  AccessToken,
  ServiceSetting,
  NeedArea,
  ReferenceCode,
  Instrument,
  Provider,
  Worker,
  TrainingRecord,
  Intervention,
  InterventionVersion,
  InterventionNeed,
  InterventionModule,
  InterventionCapacity,
  InterventionTransition,
  InterventionStatusMove,
  InterventionReview,
  InterventionResource,
  Child,
  CaseRecord,
  CaseAccess,
  Assessment,
  NeedRating,
  InformationRequest,
  CaseReview,
  NeedReview,
  SignificantChange,
  SuitabilityAssessment,
  Recommendation,
  HarmOverride,
  PackageComponent,
  PackagePlan,
  PlanAction,
  Delivery,
  GroupSession,
  GroupSessionDeliverer,
  Session,
  SessionDeliverer,
  Attendance,
  DeliveryPolicy,
  Offence,
  OffenceOutcome,
  FollowUpEvent,
  EteSpell,
  EteLevel,
  EteObservation,
  OutcomeCheck,
  SkillMeasure,
  Goal,
  GoalRating,
  Referral,
  SpecialistTime,
  PracticeRuleSetting,
  AttentionAcknowledgement,
  NeedSufficiency,
  Accreditation,
  AccreditationMove,
  Feedback,
  FeedbackChange,
  ServiceFeedback,
  QualitySample,
  QualitySampleMember,
  Observation,
  ObservationItem,
  AuditForm,
  AuditQuestion,
  CaseAudit,
  CaseAuditAnswer,
  QualityAction,
  MeasureVersion,
  OfficialFigure,
  NeedsAnalysis,
  CommissioningDecision,
  CommissioningAction,
  GapEscalation,
  ProvisionStrategy,
  DisclosureRelease,
  ChangedCase,
  ProvisionHistory,
  EvaluationPlan,
  EvaluationJob,
  EvaluationRun,
  EvaluationSurvey,
  EvidenceItem,
  SearchLogEntry,
  ImportBatch,
  AuditEntry,
  AuditSubject,
  AuditSeal,
  AuditUnsealed,
  RecordChange,
  IdempotencyKey,
  RetentionPolicy,
  LegalHold,
  ErasureTombstone,
  PseudonymKey,
];

/** The tables of the product and the steps that make them. */
export const SCHEMA: Schema = { entities: ENTITIES, migrations: MIGRATIONS };
