import { Assessment } from '../assessments/assessment.entity.js';
import { NeedRating } from '../assessments/need-rating.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Child } from '../cases/child.entity.js';
import { Attendance } from '../delivery/sessions/attendance.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import { Session } from '../delivery/sessions/session.entity.js';
import { EteSpell } from '../outcomes/ete-spell.entity.js';
import { OffenceOutcome } from '../outcomes/offence-outcome.entity.js';
import { Offence } from '../outcomes/offence.entity.js';
import { SkillMeasure } from '../outcomes/skill-measure.entity.js';
import { PlanAction } from '../planning/plan-action.entity.js';
import type { TableRows } from './table-rows.js';

/** The rows of a few hundred cases, gathered by table. */
export class ChunkRows {
  readonly children: Child[] = [];
  readonly cases: CaseRecord[] = [];
  readonly assessments: Assessment[] = [];
  readonly needRatings: NeedRating[] = [];
  readonly planActions: PlanAction[] = [];
  readonly deliveries: Delivery[] = [];
  readonly sessions: Session[] = [];
  readonly attendances: Attendance[] = [];
  readonly offences: Offence[] = [];
  readonly offenceOutcomes: OffenceOutcome[] = [];
  readonly eteSpells: EteSpell[] = [];
  readonly skillMeasures: SkillMeasure[] = [];

  /** In an order in which each row's parents come before it. */
  tables(): TableRows[] {
    return [
      { entity: Child, rows: this.children },
      { entity: CaseRecord, rows: this.cases },
      { entity: Assessment, rows: this.assessments },
      { entity: NeedRating, rows: this.needRatings },
      { entity: PlanAction, rows: this.planActions },
      { entity: Delivery, rows: this.deliveries },
      { entity: Session, rows: this.sessions },
      { entity: Attendance, rows: this.attendances },
      { entity: Offence, rows: this.offences },
      { entity: OffenceOutcome, rows: this.offenceOutcomes },
      { entity: EteSpell, rows: this.eteSpells },
      { entity: SkillMeasure, rows: this.skillMeasures },
    ];
  }
}
