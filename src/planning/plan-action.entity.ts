import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { NeedRating } from '../assessments/need-rating.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import { Recommendation } from '../matching/recommendation.entity.js';
import { Intervention } from '../catalogue/intervention.entity.js';
import { HarmOverride } from '../harm-overrides/harm-override.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { ChangesCase } from '../platform/database/changes-case.js';
import { PackageComponent } from '../packages/package-component.entity.js';
import { PackagePlan } from '../packages/package-plan.entity.js';
import { NeedArea } from '../reference-data/need-area.entity.js';

/** Work planned with a child for one need: a version of a catalogued intervention, or a described bespoke piece. */
@Entity('plan_action')
@ChangesCase('caseId')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'needAreaCode', 'notDeliveredOn'])
@Index(['interventionVersionId'])
@Check(
  'ck_plan_action_what',
  '("intervention_version_id" IS NOT NULL AND "bespoke_description" IS NULL) OR ("intervention_version_id" IS NULL AND "bespoke_description" IS NOT NULL)',
)
@Check('ck_plan_action_not_delivered', '("not_delivered_reason" IS NULL) = ("not_delivered_on" IS NULL)')
export class PlanAction extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  /** The rating that this action answers. */
  @ForeignKey(() => NeedRating)
  @ReferenceColumn({ nullable: true })
  needRatingId: string | null;

  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn({ nullable: true })
  interventionVersionId: string | null;

  @LongTextColumn({ nullable: true })
  bespokeDescription: string | null;

  /** Code set PURPOSE. */
  @TextColumn(60)
  purpose: string;

  /** Code set AGENCY: who is to deliver. */
  @TextColumn(60)
  responsibleAgency: string;

  @DateColumn()
  plannedOn: string;

  @DateColumn({ nullable: true })
  startDueOn: string | null;

  @IntegerColumn({ nullable: true })
  sessionsPlanned: number | null;

  @IntegerColumn({ nullable: true })
  minutesPlanned: number | null;

  /** Code set ROLE_IN_PLAN: who of that agency answers for it. */
  @TextColumn(60, { nullable: true })
  responsibleRole: string | null;

  /** The day by which it is to be done. */
  @DateColumn({ nullable: true })
  dueOn: string | null;

  /** What "done" means. */
  @LongTextColumn({ nullable: true })
  doneWhen: string | null;

  /** Why, in words that the child would use. */
  @LongTextColumn({ nullable: true })
  childWordedWhy: string | null;

  /** `en` or `cy`. */
  @TextColumn(2, { nullable: true })
  childWordedLanguage: string | null;

  /** The day on which the child was given a copy. */
  @DateColumn({ nullable: true })
  copyGivenOn: string | null;

  /** The entry that a bespoke piece is grounded in; null for one that is older than this column. */
  @ForeignKey(() => Intervention)
  @ReferenceColumn({ nullable: true })
  parentInterventionId: string | null;

  /** Why a bespoke piece, and not the entry itself. */
  @LongTextColumn({ nullable: true })
  bespokeRationale: string | null;

  /** The approval without which this could not be planned. */
  @ForeignKey(() => HarmOverride)
  @ReferenceColumn({ nullable: true })
  harmOverrideId: string | null;

  /** The package that it is part of. */
  @ForeignKey(() => PackagePlan)
  @ReferenceColumn({ nullable: true })
  packagePlanId: string | null;

  /** Which component of it. */
  @ForeignKey(() => PackageComponent)
  @ReferenceColumn({ nullable: true })
  packageComponentId: string | null;

  /** Code set NON_DELIVERY_REASON: why what was planned was not delivered. */
  @TextColumn(60, { nullable: true })
  notDeliveredReason: string | null;

  /** That reason in words. */
  @TextColumn(500, { nullable: true })
  notDeliveredNote: string | null;

  @DateColumn({ nullable: true })
  notDeliveredOn: string | null;

  /** The recorded advice that the plan cites. */
  @ForeignKey(() => Recommendation)
  @ReferenceColumn({ nullable: true })
  recommendationId: string | null;

  /** What that advice put first for the need. */
  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn({ nullable: true })
  advisedVersionId: string | null;

  /** Code set OTHER_CHOICE_REASON: why something else is planned. */
  @TextColumn(60, { nullable: true })
  otherChoiceReason: string | null;

  @IntegerColumn()
  rowVersion: number;
}
