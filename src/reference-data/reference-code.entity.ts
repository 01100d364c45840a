import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import {
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** One code of one code set, such as ATTENDANCE / LATE. Codes are stable; labels have versions. */
@Entity('reference_code')
export class ReferenceCode {
  @PrimaryColumn({ type: 'varchar', length: '40' })
  codeSet: string;

  @PrimaryColumn({ type: 'varchar', length: '60' })
  code: string;

  /** The service that added this code; null for the list that ships with the product. */
  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn({ nullable: true })
  serviceId: string | null;

  @TextColumn(200)
  labelEn: string;

  @TextColumn(200, { nullable: true })
  labelCy: string | null;

  @TextColumn(10)
  labelCyStatus: 'DRAFT' | 'CHECKED';

  /** What rules need to know of the code, such as `{"countsTowardsDose": true}`. */
  @JsonColumn()
  attributes: Record<string, string | number | boolean>;

  @IntegerColumn()
  sortOrder: number;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  recordedAt: string;
}
