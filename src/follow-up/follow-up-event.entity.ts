import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Child } from '../cases/child.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** Something that bears on whether the offences of a child are learnt of, or on the time at liberty. */
@Entity('follow_up_event')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['childId', 'happenedOn'])
@Check('ck_follow_up_event_dates', '"ended_on" IS NULL OR "ended_on" >= "happened_on"')
export class FollowUpEvent extends SealedRow {
  @ForeignKey(() => Child)
  @ReferenceColumn()
  childId: string;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set FOLLOW_UP_EVENT. */
  @TextColumn(60)
  kind: string;

  @DateColumn()
  happenedOn: string;

  /** Last day of a period; null: it goes on, or it is no period. */
  @DateColumn({ nullable: true })
  endedOn: string | null;

  /** Why it does not count, as somebody decided; null: it counts. */
  @TextColumn(500, { nullable: true })
  withdrawnReason: string | null;

  @IntegerColumn()
  rowVersion: number;
}
