import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import type { Answer, ScaleScore } from '../instruments/scoring/score-answers.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  JsonColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** One administration of a skills or wellbeing instrument. Answers are held only where the instrument's licence lets them. */
@Entity('skill_measure')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'instrument', 'measuredOn'])
@Index(['deliveryId'])
export class SkillMeasure extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Delivery)
  @ReferenceColumn({ nullable: true })
  deliveryId: string | null;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** The code of an instrument. */
  @TextColumn(60)
  instrument: string;

  /** T0 at the start, T1 at completion, T2 at follow-up. */
  @TextColumn(2)
  timepoint: 'T0' | 'T1' | 'T2';

  @DateColumn()
  measuredOn: string;

  /** The total, in the instrument's own units; null where its scales are never added up, or too little was answered. */
  @RealColumn({ nullable: true })
  score: number | null;

  /** The scores of scales; null: only the total was given. */
  @JsonColumn({ nullable: true })
  scales: ScaleScore[] | null;

  @JsonColumn({ nullable: true })
  answers: Answer[] | null;

  /** The language version that was answered: `en`, `cy`, or `xx` for another; null: not recorded. */
  @TextColumn(2, { nullable: true })
  language: 'en' | 'cy' | 'xx' | null;

  /** Whether somebody helped to answer; null: not recorded. */
  @TextColumn(3, { nullable: true })
  assisted: 'YES' | 'NO' | null;

  /** Whether whoever answered had agreed to; null: not recorded. */
  @TextColumn(3, { nullable: true })
  consented: 'YES' | 'NO' | null;

  /** Code set RESPONDENT. */
  @TextColumn(60)
  respondent: string;
}
