import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { IsCode, IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** Who answers for planned work, what "done" means, and how it is explained to the child. */
export class PlanActionDetailsDto {
  /**
   * Who of the agency answers for it: a code of the set ROLE_IN_PLAN.
   * @example EDUCATION_WORKER
   */
  @IsOptional()
  @IsCode()
  responsibleRole?: string | null;

  /**
   * The day by which it is to be done.
   * @example 2026-06-30
   */
  @IsOptional()
  @IsPlainDate()
  dueOn?: string | null;

  /**
   * What "done" means.
   * @example "She has visited three colleges and applied to one."
   */
  @IsOptional()
  @IsText(1, 2_000)
  doneWhen?: string | null;

  /**
   * Why, in words that the child would use; given with their language.
   * @example "So that I can pick a course I like."
   */
  @IsOptional()
  @IsText(1, 2_000)
  childWordedWhy?: string | null;

  /**
   * The language of these words.
   * @example en
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  childWordedLanguage?: Language | null;

  /**
   * The day on which the child was given a copy.
   * @example 2026-03-13
   */
  @IsOptional()
  @IsPlainDate()
  copyGivenOn?: string | null;
}
