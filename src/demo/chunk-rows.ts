import { AccreditationMove } from '../accreditation/accreditation-move.entity.js';
import { Accreditation } from '../accreditation/accreditation.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { NeedRating } from '../assessments/need-rating.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Child } from '../cases/child.entity.js';
import { GroupSessionDeliverer } from '../delivery/groups/group-session-deliverer.entity.js';
import { GroupSession } from '../delivery/groups/group-session.entity.js';
import { Attendance } from '../delivery/sessions/attendance.entity.js';
import { SessionDeliverer } from '../delivery/sessions/session-deliverer.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import { Session } from '../delivery/sessions/session.entity.js';
import { FeedbackChange } from '../feedback/feedback-change.entity.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { ServiceFeedback } from '../feedback/service-feedback.entity.js';
import { EteLevel } from '../ete/ete-level.entity.js';
import { EteObservation } from '../ete/observations/ete-observation.entity.js';
import { OutcomeCheck } from '../ete/sustained/outcome-check.entity.js';
import { GoalRating } from '../goals/goal-rating.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { EteSpell } from '../outcomes/ete-spell.entity.js';
import { OffenceOutcome } from '../outcomes/offence-outcome.entity.js';
import { Offence } from '../outcomes/offence.entity.js';
import { SkillMeasure } from '../outcomes/skill-measure.entity.js';
import { PackagePlan } from '../packages/package-plan.entity.js';
import { PlanAction } from '../planning/plan-action.entity.js';
import { QualityAction } from '../quality/actions/quality-action.entity.js';
import { CaseAuditAnswer } from '../quality/audits/case-audit-answer.entity.js';
import { CaseAudit } from '../quality/audits/case-audit.entity.js';
import { ObservationItem } from '../quality/observations/observation-item.entity.js';
import { Observation } from '../quality/observations/observation.entity.js';
import { NeedSufficiency } from '../quality/sufficiency/need-sufficiency.entity.js';
import { Referral } from '../referrals/referral.entity.js';
import { CaseReview } from '../reviews/case-review.entity.js';
import { SignificantChange } from '../reviews/changes/significant-change.entity.js';
import { NeedReview } from '../reviews/need-review.entity.js';
import { SuitabilityAssessment } from '../suitability/suitability-assessment.entity.js';
import type { TableRows } from './table-rows.js';

/** The rows of a few hundred cases, gathered by table. */
export class ChunkRows {
  readonly children: Child[] = [];
  readonly cases: CaseRecord[] = [];
  readonly assessments: Assessment[] = [];
  readonly needRatings: NeedRating[] = [];
  readonly referrals: Referral[] = [];
  readonly reviews: CaseReview[] = [];
  readonly needReviews: NeedReview[] = [];
  readonly changes: SignificantChange[] = [];
  readonly suitability: SuitabilityAssessment[] = [];
  readonly packagePlans: PackagePlan[] = [];
  readonly planActions: PlanAction[] = [];
  readonly deliveries: Delivery[] = [];
  readonly groupSessions: GroupSession[] = [];
  readonly groupSessionDeliverers: GroupSessionDeliverer[] = [];
  readonly sessions: Session[] = [];
  readonly sessionDeliverers: SessionDeliverer[] = [];
  readonly attendances: Attendance[] = [];
  readonly offences: Offence[] = [];
  readonly offenceOutcomes: OffenceOutcome[] = [];
  readonly eteSpells: EteSpell[] = [];
  readonly eteLevels: EteLevel[] = [];
  readonly eteObservations: EteObservation[] = [];
  readonly outcomeChecks: OutcomeCheck[] = [];
  readonly skillMeasures: SkillMeasure[] = [];
  readonly goals: Goal[] = [];
  readonly goalRatings: GoalRating[] = [];
  readonly accreditations: Accreditation[] = [];
  readonly accreditationMoves: AccreditationMove[] = [];
  readonly feedback: Feedback[] = [];
  readonly feedbackChanges: FeedbackChange[] = [];
  readonly serviceFeedback: ServiceFeedback[] = [];
  readonly observations: Observation[] = [];
  readonly observationItems: ObservationItem[] = [];
  readonly audits: CaseAudit[] = [];
  readonly auditAnswers: CaseAuditAnswer[] = [];
  readonly sufficiency: NeedSufficiency[] = [];
  readonly qualityActions: QualityAction[] = [];

  /** In an order in which each row's parents come before it. */
  tables(): TableRows[] {
    return [
      { entity: Child, rows: this.children },
      { entity: CaseRecord, rows: this.cases },
      { entity: Assessment, rows: this.assessments },
      { entity: NeedRating, rows: this.needRatings },
      { entity: Referral, rows: this.referrals },
      { entity: CaseReview, rows: this.reviews },
      { entity: NeedReview, rows: this.needReviews },
      { entity: SignificantChange, rows: this.changes },
      { entity: SuitabilityAssessment, rows: this.suitability },
      { entity: PackagePlan, rows: this.packagePlans },
      { entity: PlanAction, rows: this.planActions },
      { entity: Delivery, rows: this.deliveries },
      { entity: GroupSession, rows: this.groupSessions },
      { entity: GroupSessionDeliverer, rows: this.groupSessionDeliverers },
      { entity: Session, rows: this.sessions },
      { entity: SessionDeliverer, rows: this.sessionDeliverers },
      { entity: Attendance, rows: this.attendances },
      { entity: Offence, rows: this.offences },
      { entity: OffenceOutcome, rows: this.offenceOutcomes },
      { entity: EteSpell, rows: this.eteSpells },
      { entity: EteLevel, rows: this.eteLevels },
      { entity: EteObservation, rows: this.eteObservations },
      { entity: OutcomeCheck, rows: this.outcomeChecks },
      { entity: SkillMeasure, rows: this.skillMeasures },
      { entity: Goal, rows: this.goals },
      { entity: GoalRating, rows: this.goalRatings },
      { entity: Accreditation, rows: this.accreditations },
      { entity: AccreditationMove, rows: this.accreditationMoves },
      { entity: Feedback, rows: this.feedback },
      { entity: FeedbackChange, rows: this.feedbackChanges },
      { entity: ServiceFeedback, rows: this.serviceFeedback },
      { entity: Observation, rows: this.observations },
      { entity: ObservationItem, rows: this.observationItems },
      { entity: CaseAudit, rows: this.audits },
      { entity: CaseAuditAnswer, rows: this.auditAnswers },
      { entity: NeedSufficiency, rows: this.sufficiency },
      { entity: QualityAction, rows: this.qualityActions },
    ];
  }
}
