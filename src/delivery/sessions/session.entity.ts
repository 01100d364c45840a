import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { Delivery } from '../delivery.entity.js';

/** One session of a delivery, held or meant to be held on a date. */
@Entity('delivery_session')
@Unique(['serviceId', 'reference'])
@Index(['deliveryId', 'heldOn'])
@Index(['serviceId', 'heldOn', 'id'])
@Check('ck_delivery_session_minutes', '"minutes_planned" BETWEEN 1 AND 1440')
export class Session extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Delivery)
  @ReferenceColumn()
  deliveryId: string;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  @DateColumn()
  heldOn: string;

  @IntegerColumn()
  minutesPlanned: number;

  /** Code set SETTING. */
  @TextColumn(60)
  setting: string;

  @TextColumn(2)
  language: string;

  /** Code set AGENCY: who delivered. */
  @TextColumn(60)
  delivererAgency: string;
}
