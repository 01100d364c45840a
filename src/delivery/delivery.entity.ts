import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { Provider } from '../organisation/provider.entity.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { ChangesCase } from '../platform/database/changes-case.js';
import { PlanAction } from '../planning/plan-action.entity.js';

/** A child's enrolment on a version of an intervention, from enrolment to the way it ended. */
@Entity('delivery')
@ChangesCase('caseId')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId'])
@Index(['interventionVersionId', 'startedOn'])
@Index(['planActionId'])
@Index(['serviceId', 'interventionVersionId', 'deliveryAreaId', 'completion'])
@Check('ck_delivery_started', '"started_on" IS NULL OR "started_on" >= "enrolled_on"')
@Check('ck_delivery_ended', '"ended_on" IS NULL OR "ended_on" >= "enrolled_on"')
@Check('ck_delivery_completion', '("ended_on" IS NULL) = ("completion" IS NULL)')
export class Delivery extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** The planned work this delivers; null: delivered outside the plan, and reported as such. */
  @ForeignKey(() => PlanAction)
  @ReferenceColumn({ nullable: true })
  planActionId: string | null;

  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @ForeignKey(() => Provider)
  @ReferenceColumn({ nullable: true })
  providerId: string | null;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  @DateColumn()
  enrolledOn: string;

  /** Null while the child waits to start. */
  @DateColumn({ nullable: true })
  startedOn: string | null;

  @DateColumn({ nullable: true })
  endedOn: string | null;

  /** Code set COMPLETION; set when the delivery ends. */
  @TextColumn(60, { nullable: true })
  completion: string | null;

  /** Code set NON_DELIVERY_REASON: why it ended before completion. */
  @TextColumn(60, { nullable: true })
  notCompletedReason: string | null;

  /** That reason in words. */
  @TextColumn(500, { nullable: true })
  notCompletedNote: string | null;

  /** Why it goes ahead although the child's age is outside the range of the intervention. */
  @TextColumn(500, { nullable: true })
  ageExceptionReason: string | null;

  /** Code set SETTING. */
  @TextColumn(60)
  setting: string;

  /** Language of delivery, `en` or `cy`. */
  @TextColumn(2)
  language: string;

  @IntegerColumn()
  rowVersion: number;
}
