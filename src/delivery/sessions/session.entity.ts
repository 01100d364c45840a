import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { ChangesCase } from '../../platform/database/changes-case.js';
import { Delivery } from '../delivery.entity.js';
import { GroupSession } from '../groups/group-session.entity.js';

/** One session of a delivery, held or meant to be held on a date. */
@Entity('delivery_session')
@ChangesCase('caseId')
@Unique(['serviceId', 'reference'])
@Index(['deliveryId', 'heldOn'])
@Index(['serviceId', 'heldOn', 'id'])
@Index(['caseId', 'heldOn'], { where: '"start_time" IS NOT NULL' })
@Index(['groupSessionId', 'deliveryId'], { unique: true, where: '"group_session_id" IS NOT NULL' })
@Index(['replacesSessionId'], { unique: true, where: '"replaces_session_id" IS NOT NULL' })
@Check('ck_delivery_session_minutes', '"minutes_planned" BETWEEN 1 AND 1440')
export class Session extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Delivery)
  @ReferenceColumn()
  deliveryId: string;

  /** The group session of which this is what the child had; null: it was held for this child alone. */
  @ForeignKey(() => GroupSession)
  @ReferenceColumn({ nullable: true })
  groupSessionId: string | null;

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

  /** Local time, `HH:MM`; null: not recorded. */
  @TextColumn(5, { nullable: true })
  startTime: string | null;

  /** Code set DELIVERY_MODE. */
  @TextColumn(60, { nullable: true })
  mode: string | null;

  /** Code set LOCATION_KIND. */
  @TextColumn(60, { nullable: true })
  locationKind: string | null;

  /** Codes of the modules of the intervention that it covered; null: not recorded, which is not none. */
  @JsonColumn({ nullable: true })
  modules: string[] | null;

  /** Codes of the core components that were delivered in it; null: not recorded. */
  @JsonColumn({ nullable: true })
  components: string[] | null;

  /** How it was adapted to the child: an adaptation that the intervention allows, or OTHER. */
  @TextColumn(60, { nullable: true })
  adaptation: string | null;

  @LongTextColumn({ nullable: true })
  adaptationNote: string | null;

  /** Code set NON_DELIVERY_REASON: why it was moved to another day. */
  @TextColumn(60, { nullable: true })
  rescheduledReason: string | null;

  @LongTextColumn({ nullable: true })
  rescheduledNote: string | null;

  /** The day it was moved to, where that was settled; the session held then is recorded when it has been held. */
  @DateColumn({ nullable: true })
  rescheduledTo: string | null;

  /** The session of the same delivery that was moved, and that this one was held instead of. */
  @ForeignKey(() => Session)
  @ReferenceColumn({ nullable: true })
  replacesSessionId: string | null;

  @IntegerColumn({ default: 1 })
  rowVersion: number;
}
