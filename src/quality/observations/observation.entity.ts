import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { Delivery } from '../../delivery/delivery.entity.js';
import { Session } from '../../delivery/sessions/session.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { Worker } from '../../workforce/worker.entity.js';

/** What somebody saw who watched a delivery. */
@Entity('observation')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Index(['deliveryId', 'observedOn'])
@Index(['sessionId'])
@Index(['serviceId', 'observedOn'])
export class Observation extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Delivery)
  @ReferenceColumn()
  deliveryId: string;

  @ForeignKey(() => Session)
  @ReferenceColumn({ nullable: true })
  sessionId: string | null;

  @ForeignKey(() => Worker)
  @ReferenceColumn()
  observerId: string;

  /** Who delivered. */
  @ForeignKey(() => Worker)
  @ReferenceColumn({ nullable: true })
  delivererId: string | null;

  @DateColumn()
  observedOn: string;

  @TextColumn(1000, { nullable: true })
  words: string | null;

  @TextColumn(1000, { nullable: true })
  strengths: string | null;

  @TextColumn(1000, { nullable: true })
  actions: string | null;
}
