import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** A person or a system that uses a service; one who uses two services has an account in each. */
@Entity('account')
@Unique(['serviceId', 'subject'])
@Index(['subject'])
export class Account {
  @IdColumn()
  id: string;

  /** Null: of the whole deployment; it names the service it works for in each request. */
  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn({ nullable: true })
  serviceId: string | null;

  /** Who it is to the identity provider, or a name of the service's own choosing. */
  @TextColumn(255)
  subject: string;

  @TextColumn(200)
  name: string;

  /** From this instant on it may do nothing; null: it may. */
  @TextColumn(24, { nullable: true })
  disabledAt: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;

  @InstantColumn()
  recordedAt: string;
}
