import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { PlanAction } from '../planning/plan-action.entity.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** What a child wants to reach, in their own words. */
@Entity('goal')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Index(['planActionId'])
@Index(['deliveryId'])
@Check('ck_goal_closed', '("closed_on" IS NULL) = ("close_reason" IS NULL)')
@Check('ck_goal_dates', '"closed_on" IS NULL OR "closed_on" >= "set_on"')
export class Goal extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** The planned work that is to help with it. */
  @ForeignKey(() => PlanAction)
  @ReferenceColumn({ nullable: true })
  planActionId: string | null;

  @ForeignKey(() => Delivery)
  @ReferenceColumn({ nullable: true })
  deliveryId: string | null;

  @TextColumn(500)
  words: string;

  @TextColumn(2)
  language: 'en' | 'cy';

  @DateColumn()
  setOn: string;

  @DateColumn({ nullable: true })
  closedOn: string | null;

  /** Code set GOAL_CLOSE. */
  @TextColumn(60, { nullable: true })
  closeReason: string | null;

  @IntegerColumn()
  rowVersion: number;
}
