import { Entity, ForeignKey, Index } from 'typeorm';
import { Intervention } from '../../catalogue/intervention.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { EvaluationPlan } from '../plans/evaluation-plan.entity.js';

/** A run of an evaluation, kept as it was: its definition, what it read, how, and what came out. */
@Entity('evaluation_run')
@Index(['serviceId', 'interventionId'])
@Index(['planId', 'look'], { unique: true, where: '"plan_id" IS NOT NULL' })
export class EvaluationRun extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  /** The plan that it is a look at; null: it is exploratory. */
  @ForeignKey(() => EvaluationPlan)
  @ReferenceColumn({ nullable: true })
  planId: string | null;

  /** Which look at the plan, from 1. */
  @IntegerColumn({ nullable: true })
  look: number | null;

  /** Version of the method; figures of different versions are not compared. */
  @TextColumn(40)
  methodVersion: string;

  @DateColumn()
  dataAsOf: string;

  /** SHA-256 over the rows that were read. */
  @TextColumn(64)
  inputSha256: string;

  /** JSON, byte for byte as first answered. */
  @LongTextColumn()
  definition: string;

  /** JSON, byte for byte as first answered. */
  @LongTextColumn()
  result: string;
}
