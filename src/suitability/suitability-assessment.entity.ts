import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import type { Criterion } from '../matching/criterion.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { AssessorCriterion } from './suitability-rules.js';

/**
 * Whether a version of an intervention suits a child, as somebody assessed it on a day. What is assessed stays as it
 * is: a later assessment supersedes it. Only the approval of an override is added.
 */
@Entity('suitability_assessment')
@Index(['serviceId', 'id'])
@Index(['caseId', 'interventionVersionId', 'assessedOn'])
@Index(['interventionVersionId'])
@Check('ck_suitability_assessment_approved', '("approved_by_id" IS NULL) = ("approved_at" IS NULL)')
@Check(
  'ck_suitability_assessment_approver',
  '"approved_by_id" IS NULL OR "approved_by_id" <> "assessed_by_id"',
)
export class SuitabilityAssessment extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @DateColumn()
  assessedOn: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  assessedById: string;

  /** Code set SUITABILITY_DECISION. */
  @TextColumn(60)
  decision: string;

  @LongTextColumn({ nullable: true })
  reason: string | null;

  @LongTextColumn({ nullable: true })
  adaptations: string | null;

  /** The version of the rules that made `computedCriteria`. */
  @TextColumn(40)
  ruleVersion: string;

  /** What the catalogue asks of a child, as it was worked out on the day. */
  @JsonColumn()
  computedCriteria: Criterion[];

  /** What the assessor looked at besides. */
  @JsonColumn()
  assessorCriteria: AssessorCriterion[];

  /** The senior manager who approved an override. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  approvedById: string | null;

  @TextColumn(24, { nullable: true })
  approvedAt: string | null;

  @IntegerColumn()
  rowVersion: number;
}
