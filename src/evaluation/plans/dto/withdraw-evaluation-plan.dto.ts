import { IsText } from '../../../platform/validation/fields.js';

/** Why an evaluation is not to be done as planned. */
export class WithdrawEvaluationPlanDto {
  /** @example "The intervention was redesigned; a new plan replaces this one." */
  @IsText(1, 500)
  reason: string;
}
