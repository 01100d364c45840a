import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { IsQueryFlag, MayBeOmitted } from '../../platform/validation/presence.js';

/** What is to be done about a finding of an audit or of an observation: name one of the two. */
export class CreateQualityActionDto {
  @IsOptional()
  @IsId()
  auditId?: string | null;

  @IsOptional()
  @IsId()
  observationId?: string | null;

  /** @example "The plan was not reviewed after the move." */
  @IsText(1, 1000)
  finding: string;

  /** @example "Review the plan with the child." */
  @IsText(1, 1000)
  action: string;

  /**
   * The training that it comes to: a code of the set QUALIFICATION.
   * @example SAFEGUARDING
   */
  @IsOptional()
  @IsCode()
  qualification?: string | null;

  /** The worker who sees to it. */
  @IsId()
  ownerId: string;

  /** @example 2026-04-30 */
  @IsPlainDate()
  dueOn: string;
}

/** What to change of an action. What is left out stays; null takes a value away. */
export class UpdateQualityActionDto {
  /** @example "Review the plan with the child." */
  @MayBeOmitted()
  @IsText(1, 1000)
  action?: string;

  /** @example 2026-05-31 */
  @MayBeOmitted()
  @IsPlainDate()
  dueOn?: string;

  /** The day on which it was done; null: not yet. */
  @IsOptional()
  @IsPlainDate()
  doneOn?: string | null;
}

/** Which actions to list. */
export class QualityActionQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;

  /** The worker who sees to it. */
  @IsOptional()
  @IsId()
  ownerId?: string;

  /** `true`: those that are not done and were due before today. `false`: the others. */
  @IsQueryFlag()
  overdue?: boolean;
}

/** What is to be done about something that an audit or an observation found. */
export class QualityActionDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  auditId: string | null;

  @ApiUuid()
  observationId: string | null;

  /** @example "The plan was not reviewed after the move." */
  finding: string;

  /** @example "Review the plan with the child." */
  action: string;

  /** The training that it comes to: a code of the set QUALIFICATION. */
  qualification: string | null;

  @ApiUuid()
  ownerId: string;

  @ApiDate()
  dueOn: string;

  /** Null: not yet. */
  @ApiDate()
  doneOn: string | null;

  /** Whether it is not done, and was due before today. */
  overdue: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of actions, in the order in which they were recorded. */
export class QualityActionPageDto {
  items: QualityActionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
