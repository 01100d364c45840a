import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { Intervention } from '../../catalogue/intervention.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What is to be asked of an intervention, how, and what will follow from the answer: settled before anybody sees one. */
@Entity('evaluation_plan')
@Index(['serviceId', 'id'])
@Index(['interventionId'])
@Check('ck_evaluation_plan_fixed', '("fixed_at" IS NULL) = ("runs_before_fixing" IS NULL)')
@Check('ck_evaluation_plan_withdrawn', '("withdrawn_on" IS NULL) = ("withdrawn_reason" IS NULL)')
export class EvaluationPlan extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  @TextColumn(200)
  title: string;

  @LongTextColumn()
  question: string;

  /** Code set EVALUATION_OUTCOME: what the decision rests on. */
  @TextColumn(60)
  outcome: string;

  /** JSON: the cohort, who is compared, and how (`ComparisonDesign`). */
  @LongTextColumn()
  design: string;

  /** Children a side below which the result only describes. */
  @IntegerColumn()
  minimumChildren: number;

  /** The day for which the analysis is planned: a run before it is an early look. */
  @DateColumn()
  analysisOn: string;

  /** What will be decided on which result. */
  @LongTextColumn()
  decisionRule: string;

  /** When it was fixed, from which moment it is not changed; null: it is a draft. */
  @TextColumn(24, { nullable: true })
  fixedAt: string | null;

  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  fixedById: string | null;

  /** How many evaluations of the intervention had been run by then: results that its makers may have seen. */
  @IntegerColumn({ nullable: true })
  runsBeforeFixing: number | null;

  @DateColumn({ nullable: true })
  withdrawnOn: string | null;

  @TextColumn(500, { nullable: true })
  withdrawnReason: string | null;

  @IntegerColumn()
  rowVersion: number;
}
