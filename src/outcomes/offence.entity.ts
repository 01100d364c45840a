import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Child } from '../cases/child.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  FlagColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** An alleged offence by a child, on the day it was committed. Whether it was proven is in its outcomes. */
@Entity('offence')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['childId', 'committedOn'])
@Check('ck_offence_seriousness', '"seriousness" BETWEEN 1 AND 8')
export class Offence extends SealedRow {
  @ForeignKey(() => Child)
  @ReferenceColumn()
  childId: string;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  @DateColumn()
  committedOn: string;

  /** Code set OFFENCE_CATEGORY. */
  @TextColumn(60)
  category: string;

  /** YJB seriousness score 1 to 8; null: not known. */
  @IntegerColumn({ nullable: true })
  seriousness: number | null;

  /** Breach of an order, which is not a proven reoffence. */
  @FlagColumn()
  isBreach: boolean;

  @FlagColumn()
  isRecordable: boolean;
}
