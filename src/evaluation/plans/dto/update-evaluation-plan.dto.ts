import { IsCode, IsPlainDate, IsText } from '../../../platform/validation/fields.js';
import { MayBeOmitted } from '../../../platform/validation/presence.js';
import { EvaluationPlanContentInput } from './evaluation-plan-content.dto.js';

/** Changes to a draft. What is left out stays as it is; null gives a field its default. */
export class UpdateEvaluationPlanDto extends EvaluationPlanContentInput {
  /** @example "Creative writing and reoffending, 2024 to 2027" */
  @MayBeOmitted()
  @IsText(1, 200)
  title?: string;

  /** @example "Do children who begin creative writing reoffend less often?" */
  @MayBeOmitted()
  @IsText(1, 2000)
  question?: string;

  /**
   * A code of the set EVALUATION_OUTCOME.
   * @example REOFFENDING_FREQUENCY
   */
  @MayBeOmitted()
  @IsCode()
  outcome?: string;

  /**
   * The day for which the analysis is planned.
   * @example 2027-06-30
   */
  @MayBeOmitted()
  @IsPlainDate()
  analysisOn?: string;

  /** @example "Commission again where the interval lies below zero." */
  @MayBeOmitted()
  @IsText(1, 2000)
  decisionRule?: string;
}
