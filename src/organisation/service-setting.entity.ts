import { Entity, ForeignKey, Unique } from 'typeorm';
import { Account } from '../access/account.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { YouthJusticeService } from './youth-justice-service.entity.js';

/** One version of a practice rule that a service sets for itself. It is never changed: another version follows it. */
@Entity('service_setting')
@Unique(['serviceId', 'name', 'versionNo'])
export class ServiceSetting {
  @IdColumn()
  id: string;

  /** Null: what ships with the product, for services that have not set their own. */
  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn({ nullable: true })
  serviceId: string | null;

  @TextColumn(40)
  name: string;

  @IntegerColumn()
  versionNo: number;

  @JsonColumn()
  value: object;

  /** Null: it ships with the product. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  setById: string | null;

  @InstantColumn()
  recordedAt: string;
}
