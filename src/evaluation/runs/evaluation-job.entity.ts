import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Intervention } from '../../catalogue/intervention.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  InstantColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { EvaluationPlan } from '../plans/evaluation-plan.entity.js';
import type { JobState } from './job-states.js';

/**
 * A run of an evaluation, or a survey of every intervention, that is being worked out, or of which nothing came. When it is
 * finished, a row of `evaluation_run` or `evaluation_survey` with the same id takes its place, in one unit of work: neither is
 * ever half there.
 */
@Entity('evaluation_job')
@Index(['serviceId', 'id'])
@Index(['state'])
@Check('ck_evaluation_job_failure', `("state" = 'FAILED') = ("failure" IS NOT NULL)`)
export class EvaluationJob extends OwnedRow {
  /** Null: it is a survey, of every intervention. */
  @ForeignKey(() => Intervention)
  @ReferenceColumn({ nullable: true })
  interventionId: string | null;

  /** The plan that it is to be a look at; null: it is exploratory. */
  @ForeignKey(() => EvaluationPlan)
  @ReferenceColumn({ nullable: true })
  planId: string | null;

  @TextColumn(40)
  methodVersion: string;

  @DateColumn()
  dataAsOf: string;

  /** JSON. */
  @LongTextColumn()
  definition: string;

  @TextColumn(20)
  state: JobState;

  @IntegerColumn()
  casesRead: number;

  /** Null: not counted yet. */
  @IntegerColumn({ nullable: true })
  casesInAll: number | null;

  /** Why nothing came of it. */
  @TextColumn(40, { nullable: true })
  failure: string | null;

  /** When the process that works on it last said so. */
  @InstantColumn()
  aliveAt: string;
}
