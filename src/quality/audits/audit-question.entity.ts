import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { AuditForm } from './audit-form.entity.js';

/** A question of a form, answered yes, no, or not applicable. */
@Entity('audit_question')
@Unique(['formId', 'code'])
export class AuditQuestion {
  @IdColumn()
  id: string;

  @ForeignKey(() => AuditForm)
  @ReferenceColumn()
  formId: string;

  /** Code set AUDIT_DOMAIN. */
  @TextColumn(60)
  domain: string;

  @TextColumn(40)
  code: string;

  @TextColumn(500)
  textEn: string;

  @TextColumn(500, { nullable: true })
  textCy: string | null;

  @IntegerColumn()
  sortOrder: number;

  @InstantColumn()
  recordedAt: string;
}
