import { Organisation1764000001000 } from './1764000001000-organisation.js';
import { ReferenceData1764000002000 } from './1764000002000-reference-data.js';
import { Catalogue1764000003000 } from './1764000003000-catalogue.js';
import { CasesAndAssessments1764000004000 } from './1764000004000-cases-and-assessments.js';
import { PlanningAndDelivery1764000005000 } from './1764000005000-planning-and-delivery.js';
import { Outcomes1764000006000 } from './1764000006000-outcomes.js';
import { EvaluationAndImports1764000007000 } from './1764000007000-evaluation-and-imports.js';
import { Access1764000008000 } from './1764000008000-access.js';
import { Audit1764000008500 } from './1764000008500-audit.js';
import { RowChecksums1764000009000 } from './1764000009000-row-checksums.js';
import { Idempotency1764000009500 } from './1764000009500-idempotency.js';
import { Governance1764000010000 } from './1764000010000-governance.js';
import { Eligibility1764000011000 } from './1764000011000-eligibility.js';
import { TokenLineage1764000014000 } from './1764000014000-token-lineage.js';
import { Workforce1764000014500 } from './1764000014500-workforce.js';
import { InterventionContent1764000015000 } from './1764000015000-intervention-content.js';
import { InterventionLifecycle1764000015100 } from './1764000015100-intervention-lifecycle.js';
import { InterventionResources1764000015200 } from './1764000015200-intervention-resources.js';
import { OrderEnd1764000015300 } from './1764000015300-order-end.js';
import { Evidence1764000016000 } from './1764000016000-evidence.js';
import { SearchLog1764000016100 } from './1764000016100-search-log.js';
import { PlanDetails1764000016200 } from './1764000016200-plan-details.js';
import { Suitability1764000017000 } from './1764000017000-suitability.js';
import { Matching1764000017100 } from './1764000017100-matching.js';
import { Recommendation1764000017200 } from './1764000017200-recommendation.js';
import { AssessmentSources1764000018000 } from './1764000018000-assessment-sources.js';
import { Reviews1764000018500 } from './1764000018500-reviews.js';
import { Information1764000018700 } from './1764000018700-information.js';
import { SessionDetail1764000019000 } from './1764000019000-session-detail.js';
import { GroupSessions1764000019100 } from './1764000019100-group-sessions.js';
import { CompletionExtent1764000019200 } from './1764000019200-completion-extent.js';
import { CaseAllocation1764000020000 } from './1764000020000-case-allocation.js';
import { Practice1764000020100 } from './1764000020100-practice.js';
import { PurposeJudgements1764000020200 } from './1764000020200-purpose-judgements.js';
import { Accreditation1764000021000 } from './1764000021000-accreditation.js';
import { QualificationRefreshers1764000021100 } from './1764000021100-qualification-refreshers.js';
import { Quality1764000021200 } from './1764000021200-quality.js';
import { Feedback1764000021300 } from './1764000021300-feedback.js';
import { AwaitedInformation1764000022100 } from './1764000022100-awaited-information.js';
import { OneSufficiency1764000022200 } from './1764000022200-one-sufficiency.js';
import { ClosingReviews1764000022300 } from './1764000022300-closing-reviews.js';
import { EvaluationPlans1764000022400 } from './1764000022400-evaluation-plans.js';
import { ReasonNotes1764000022450 } from './1764000022450-reason-notes.js';
import { EvaluationJobs1764000022460 } from './1764000022460-evaluation-jobs.js';
import { EvaluationSurveys1764000022470 } from './1764000022470-evaluation-surveys.js';
import { EteOutcomes1764000022500 } from './1764000022500-ete-outcomes.js';
import { EteObservations1764000022510 } from './1764000022510-ete-observations.js';
import { OutcomeChecks1764000022520 } from './1764000022520-outcome-checks.js';
import { Instruments1764000022600 } from './1764000022600-instruments.js';
import { Goals1764000022610 } from './1764000022610-goals.js';
import { Measures1764000022700 } from './1764000022700-measures.js';
import { FollowUpEvents1764000022710 } from './1764000022710-follow-up-events.js';
import { EvaluationAnalyses1764000022800 } from './1764000022800-evaluation-analyses.js';
import { DisclosurePolicy1764000023000 } from './1764000023000-disclosure-policy.js';
import { DisclosureReleases1764000023010 } from './1764000023010-disclosure-releases.js';
import { ProvisionHistory1764000023100 } from './1764000023100-provision-history.js';
import { GapThresholds1764000023110 } from './1764000023110-gap-thresholds.js';
import { Referrals1764000023200 } from './1764000023200-referrals.js';
import { SpecialistTime1764000023210 } from './1764000023210-specialist-time.js';
import { NeedsAnalyses1764000023300 } from './1764000023300-needs-analyses.js';
import { Commissioning1764000023310 } from './1764000023310-commissioning.js';
import { RestrictedChildren1764000023400 } from './1764000023400-restricted-children.js';
import { CareStatus1764000023410 } from './1764000023410-care-status.js';
import { ProvisionStrategies1764400000200 } from './1764400000200-provision-strategies.js';
import { SurveyJobs1764400000300 } from './1764400000300-survey-jobs.js';
import { ShorterHistories1764400000400 } from './1764400000400-shorter-histories.js';
import { ReleasedAnalyses1764400000500 } from './1764400000500-released-analyses.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Organisation1764000001000,
  ReferenceData1764000002000,
  Catalogue1764000003000,
  CasesAndAssessments1764000004000,
  PlanningAndDelivery1764000005000,
  Outcomes1764000006000,
  EvaluationAndImports1764000007000,
  Access1764000008000,
  Audit1764000008500,
  RowChecksums1764000009000,
  Idempotency1764000009500,
  Governance1764000010000,
  Eligibility1764000011000,
  TokenLineage1764000014000,
  Workforce1764000014500,
  InterventionContent1764000015000,
  InterventionLifecycle1764000015100,
  InterventionResources1764000015200,
  OrderEnd1764000015300,
  Evidence1764000016000,
  SearchLog1764000016100,
  PlanDetails1764000016200,
  Suitability1764000017000,
  Matching1764000017100,
  Recommendation1764000017200,
  AssessmentSources1764000018000,
  Reviews1764000018500,
  Information1764000018700,
  SessionDetail1764000019000,
  GroupSessions1764000019100,
  CompletionExtent1764000019200,
  CaseAllocation1764000020000,
  Practice1764000020100,
  PurposeJudgements1764000020200,
  Accreditation1764000021000,
  QualificationRefreshers1764000021100,
  Quality1764000021200,
  Feedback1764000021300,
  AwaitedInformation1764000022100,
  OneSufficiency1764000022200,
  ClosingReviews1764000022300,
  EvaluationPlans1764000022400,
  ReasonNotes1764000022450,
  EvaluationJobs1764000022460,
  EvaluationSurveys1764000022470,
  EteOutcomes1764000022500,
  EteObservations1764000022510,
  OutcomeChecks1764000022520,
  Instruments1764000022600,
  Goals1764000022610,
  Measures1764000022700,
  FollowUpEvents1764000022710,
  EvaluationAnalyses1764000022800,
  DisclosurePolicy1764000023000,
  DisclosureReleases1764000023010,
  ProvisionHistory1764000023100,
  GapThresholds1764000023110,
  Referrals1764000023200,
  SpecialistTime1764000023210,
  NeedsAnalyses1764000023300,
  Commissioning1764000023310,
  RestrictedChildren1764000023400,
  CareStatus1764000023410,
  ProvisionStrategies1764400000200,
  SurveyJobs1764400000300,
  ShorterHistories1764400000400,
  ReleasedAnalyses1764400000500,
];
