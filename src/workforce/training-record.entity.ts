import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OwnedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Worker } from './worker.entity.js';

/** A course that a worker took. That they attended does not say that they can: somebody has seen that, or not yet. */
@Entity('training_record')
@Unique(['workerId', 'qualification', 'trainedOn'])
@Index(['serviceId', 'id'])
@Index(['serviceId', 'qualification', 'workerId'])
@Index(['serviceId', 'expiresOn'])
@Check('ck_training_record_expiry', '"expires_on" IS NULL OR "expires_on" >= "trained_on"')
export class TrainingRecord extends OwnedRow {
  @ForeignKey(() => Worker)
  @ReferenceColumn()
  workerId: string;

  /** Code set QUALIFICATION. */
  @TextColumn(60)
  qualification: string;

  @DateColumn()
  trainedOn: string;

  /** The day on which they were observed to be competent; null: not yet. */
  @DateColumn({ nullable: true })
  competentOn: string | null;

  /** The last day on which it counts without a refresher; null: it does not expire. */
  @DateColumn({ nullable: true })
  expiresOn: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
