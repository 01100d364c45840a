import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, RealColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** One administration of a skills or wellbeing instrument. Only the score is held, not the items. */
@Entity('skill_measure')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'instrument', 'measuredOn'])
export class SkillMeasure extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Delivery)
  @ReferenceColumn({ nullable: true })
  deliveryId: string | null;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set INSTRUMENT. */
  @TextColumn(60)
  instrument: string;

  /** T0 at the start, T1 at completion, T2 at follow-up. */
  @TextColumn(2)
  timepoint: 'T0' | 'T1' | 'T2';

  @DateColumn()
  measuredOn: string;

  /** In the instrument's own units. */
  @RealColumn()
  score: number;

  /** Code set RESPONDENT. */
  @TextColumn(60)
  respondent: string;
}
