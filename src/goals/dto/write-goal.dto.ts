import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import type { Language } from '../../platform/http/language.js';
import { IsCode, IsId, IsPlainDate, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** A rating of a goal, to record. */
export class RateGoalDto {
  /** @example 2026-03-02 */
  @IsPlainDate()
  ratedOn: string;

  /**
   * From 0, not at all, to 10, reached.
   * @example 3
   */
  @IsWholeNumber(0, 10)
  rating: number;

  /**
   * Who rates it: a code of the set RESPONDENT.
   * @example CHILD
   */
  @IsCode()
  respondent: string;
}

/** What a child wants to reach, to record with how near it is on that day. At most three are worked towards at a time. */
export class CreateGoalDto {
  @IsId()
  caseId: string;

  /** The planned work that is to help with it, of that case. */
  @IsOptional()
  @IsId()
  planActionId?: string | null;

  /** The delivery that is to help with it, of that case. */
  @IsOptional()
  @IsId()
  deliveryId?: string | null;

  /**
   * In the words of the child.
   * @example "Stay in the classroom when I am wound up"
   */
  @IsText(1, 500)
  words: string;

  /**
   * The language of the words.
   * @example en
   */
  @IsIn(['en', 'cy'])
  language: Language;

  /** @example 2026-03-02 */
  @IsPlainDate()
  setOn: string;

  /**
   * How near it is when it is set, from 0 to 10.
   * @example 3
   */
  @IsWholeNumber(0, 10)
  rating: number;

  /**
   * Who rates it: a code of the set RESPONDENT.
   * @example CHILD
   */
  @IsCode()
  respondent: string;

  /** For a goal that was closed before it is recorded. */
  @IsOptional()
  @IsPlainDate()
  closedOn?: string | null;

  /**
   * A code of the set GOAL_CLOSE.
   * @example REACHED
   */
  @IsOptional()
  @IsCode()
  closeReason?: string | null;
}

/** What to change of a goal: what it is linked to, or that it is closed. The words of the child stay. */
export class UpdateGoalDto {
  @IsOptional()
  @IsId()
  planActionId?: string | null;

  @IsOptional()
  @IsId()
  deliveryId?: string | null;

  /** The day on which it was closed; null: it is worked towards again. */
  @IsOptional()
  @IsPlainDate()
  closedOn?: string | null;

  /**
   * A code of the set GOAL_CLOSE.
   * @example REACHED
   */
  @IsOptional()
  @IsCode()
  closeReason?: string | null;
}

/** Which goals to list. */
export class GoalQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;

  /** `true`: those that are worked towards; `false`: those that are closed. */
  @IsQueryFlag()
  open?: boolean;
}
