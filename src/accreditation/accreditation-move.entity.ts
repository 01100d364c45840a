import { Entity, ForeignKey, Index } from 'typeorm';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Accreditation } from './accreditation.entity.js';

/** A step of an award from one stage to the next. */
@Entity('accreditation_move')
@Index(['accreditationId', 'id'])
export class AccreditationMove extends SealedRow {
  @ForeignKey(() => Accreditation)
  @ReferenceColumn()
  accreditationId: string;

  /** Null: the record began here. */
  @TextColumn(60, { nullable: true })
  fromStage: string | null;

  /** Code set ACCREDITATION_STAGE. */
  @TextColumn(60)
  toStage: string;

  @DateColumn()
  movedOn: string;

  /** Code set ACCREDITATION_REASON. */
  @TextColumn(60, { nullable: true })
  reason: string | null;

  /** Code set ACCREDITATION_USE. */
  @TextColumn(60, { nullable: true })
  usedFor: string | null;
}
