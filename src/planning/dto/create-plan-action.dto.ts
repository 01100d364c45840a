import { IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsPlainDate,
  IsReference,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { PlanActionDetailsDto } from './plan-action-details.dto.js';

export const MOST_SESSIONS = 1_000;
export const MOST_MINUTES = 100_000;

/** Work to plan for one need: a version of a catalogued intervention, or a described bespoke piece. */
export class CreatePlanActionDto extends PlanActionDetailsDto {
  @IsId()
  caseId: string;

  /**
   * The source system's own reference.
   * @example PA-2026-0099
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /** @example ETE */
  @IsCode()
  needAreaCode: string;

  /** The rating of this need area in this case that the work answers. */
  @IsOptional()
  @IsId()
  needRatingId?: string | null;

  /** The version of a catalogued intervention; left out where the work is bespoke. */
  @IsOptional()
  @IsId()
  interventionVersionId?: string | null;

  /**
   * What the work is; left out where it is a catalogued intervention.
   * @example "Visits to three colleges with the worker, to choose a course"
   */
  @IsOptional()
  @IsText(1, 4_000)
  bespokeDescription?: string | null;

  /** The entry that a bespoke piece is grounded in; a bespoke piece needs it. */
  @IsOptional()
  @IsId()
  parentInterventionId?: string | null;

  /**
   * Why a bespoke piece, and not the entry itself; a bespoke piece needs it.
   * @example "The careers course starts only in September."
   */
  @IsOptional()
  @IsText(1, 2_000)
  bespokeRationale?: string | null;

  /**
   * A code of the set PURPOSE.
   * @example REOFFENDING
   */
  @IsCode()
  purpose: string;

  /**
   * Who is to deliver: a code of the set AGENCY.
   * @example EDUCATION
   */
  @IsCode()
  responsibleAgency: string;

  /** @example 2026-03-12 */
  @IsPlainDate()
  plannedOn: string;

  /**
   * The day by which the work is to start.
   * @example 2026-04-06
   */
  @IsOptional()
  @IsPlainDate()
  startDueOn?: string | null;

  /** @example 8 */
  @IsOptional()
  @IsWholeNumber(1, MOST_SESSIONS)
  sessionsPlanned?: number | null;

  /**
   * Minutes in all sessions together.
   * @example 480
   */
  @IsOptional()
  @IsWholeNumber(1, MOST_MINUTES)
  minutesPlanned?: number | null;

  /** Advice on this case that was recorded, and that the plan follows or departs from. */
  @IsOptional()
  @IsId()
  recommendationId?: string | null;

  /**
   * Why something else is planned than the advice puts first for the need: a code of the set OTHER_CHOICE_REASON.
   * @example NO_PLACES
   */
  @IsOptional()
  @IsCode()
  otherChoiceReason?: string | null;
}
