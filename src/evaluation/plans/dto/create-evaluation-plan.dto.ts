import { IsCode, IsId, IsPlainDate, IsText } from '../../../platform/validation/fields.js';
import { EvaluationPlanContentInput } from './evaluation-plan-content.dto.js';

/** An evaluation to plan. It is a draft until it is fixed. */
export class CreateEvaluationPlanDto extends EvaluationPlanContentInput {
  @IsId()
  interventionId: string;

  /** @example "Creative writing and reoffending, 2024 to 2026" */
  @IsText(1, 200)
  title: string;

  /**
   * What is asked, in words.
   * @example "Do children who begin creative writing reoffend less than comparable children who do not?"
   */
  @IsText(1, 2000)
  question: string;

  /**
   * What the decision rests on: a code of the set EVALUATION_OUTCOME.
   * @example PROVEN_REOFFENDING
   */
  @IsCode()
  outcome: string;

  /**
   * The day for which the analysis is planned. A run before it is marked as an early look.
   * @example 2027-03-31
   */
  @IsPlainDate()
  analysisOn: string;

  /**
   * What will be decided on which result.
   * @example "Commission again where the interval lies below zero; review the design of the course otherwise."
   */
  @IsText(1, 2000)
  decisionRule: string;
}
