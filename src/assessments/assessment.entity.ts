import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  LongTextColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** An assessment of a child's needs on a date, from a stated source. */
@Entity('assessment')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'assessedOn'])
export class Assessment extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** The source system's own reference. */
  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set ASSESSMENT_SOURCE. */
  @TextColumn(60)
  source: string;

  /** Code set ASSESSMENT_STAGE. */
  @TextColumn(60)
  stage: string;

  @DateColumn()
  assessedOn: string;

  /** Code set JUDGEMENT_LEVEL, as are the two that follow; null: not judged. */
  @TextColumn(60, { nullable: true })
  likelihoodOfReoffending: string | null;

  @TextColumn(60, { nullable: true })
  riskOfHarm: string | null;

  @TextColumn(60, { nullable: true })
  safetyAndWellbeing: string | null;

  /** Code set INTERVENTION_LEVEL. */
  @TextColumn(60, { nullable: true })
  interventionLevel: string | null;

  /** The score of the actuarial predictor of reoffending that AssetPlus carries. */
  @RealColumn({ nullable: true })
  yogrs: number | null;

  /** Why the child offended, and what may help. */
  @LongTextColumn({ nullable: true })
  formulation: string | null;

  /** What the child says of it. */
  @LongTextColumn({ nullable: true })
  childView: string | null;

  /** How much its words are those of the assessment before it: 0 not at all, 1 the same; null: there is none, or no words. */
  @RealColumn({ nullable: true })
  similarity: number | null;
}
