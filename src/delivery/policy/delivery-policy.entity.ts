import { Entity, ForeignKey, Unique } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What a service does about something that is not as it should be: say so, or not take it. */
export type Stance = 'WARN' | 'REFUSE';

/** What a service warns of when a session is recorded, and what it refuses. */
@Entity('delivery_policy')
@Unique(['serviceId'])
export class DeliveryPolicy {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  /** A session that nobody delivered who has the qualifications that the intervention asks for. */
  @TextColumn(10)
  untrainedDeliverer: Stance;

  /** A group that is smaller or larger than the intervention is designed for. */
  @TextColumn(10)
  groupSize: Stance;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  setById: string;

  @IntegerColumn()
  rowVersion: number;

  @InstantColumn()
  recordedAt: string;
}
