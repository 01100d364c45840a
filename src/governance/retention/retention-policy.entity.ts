import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { CountedFrom } from './retention-rules.js';

/** How long a service keeps the records of one class. It is never changed: it ends, and another begins. */
@Entity('retention_policy')
@Index(['serviceId', 'recordClass'])
export class RetentionPolicy {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  /** The `outcomeGroup` of the order types that it is for. */
  @TextColumn(60)
  recordClass: string;

  @TextColumn(30)
  countedFrom: CountedFrom;

  @IntegerColumn()
  years: number;

  /** What the service rests it on, such as its retention schedule. */
  @TextColumn(500)
  basis: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  setById: string;

  @TextColumn(24, { nullable: true })
  endedAt: string | null;

  @InstantColumn()
  recordedAt: string;
}
