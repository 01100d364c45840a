import { Entity, ForeignKey, Unique } from 'typeorm';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** The questions that an audit of a case asks. A form is never changed: another version of it is made. */
@Entity('audit_form')
@Unique(['serviceId', 'code', 'versionNo'])
export class AuditForm {
  @IdColumn()
  id: string;

  /** Null: it ships with the product. */
  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn({ nullable: true })
  serviceId: string | null;

  @TextColumn(40)
  code: string;

  @IntegerColumn()
  versionNo: number;

  @TextColumn(200)
  titleEn: string;

  @TextColumn(200, { nullable: true })
  titleCy: string | null;

  @InstantColumn()
  recordedAt: string;
}
