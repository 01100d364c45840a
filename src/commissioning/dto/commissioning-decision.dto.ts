import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsListOf, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { IsQueryFlag, MayBeOmitted } from '../../platform/validation/presence.js';

/** What a decision rests on: a record by its id, anything else in words. */
export class CitedSourceInput {
  /**
   * A code of the set CITED_KIND.
   * @example NEEDS_ANALYSIS
   */
  @IsCode()
  kind: string;

  /** The signed needs analysis, the approved provision strategy, or the finished evaluation. */
  @IsOptional()
  @IsId()
  recordId?: string | null;

  /**
   * Which provision map or board pack, with the parameters by which it was asked for.
   * @example "since=2026-01-01&until=2026-03-31"
   */
  @IsOptional()
  @IsText(1, 500)
  parameters?: string | null;
}

/** Something that was considered. */
export class ConsideredOptionInput {
  /** @example "A second group in Cynon" */
  @IsText(1, 500)
  option: string;

  /** @example "Two trained facilitators; a venue is free on Wednesdays." */
  @IsOptional()
  @IsText(1, 2000)
  consideration?: string | null;
}

/** A question about what is provided, to be answered by a day. */
export class CreateCommissioningDecisionDto {
  /** @example "Emotional health: what to commission" */
  @IsText(1, 200)
  title: string;

  /** @example "One in three children has the need, and nothing is offered for it. What is to be provided?" */
  @IsText(1, 4000)
  question: string;

  /** What it rests on, at least one. */
  @IsListOf(CitedSourceInput, 1, 20)
  cites: CitedSourceInput[];

  /** What may be done. */
  @MayBeOmitted()
  @IsListOf(ConsideredOptionInput, 0, 20)
  options?: ConsideredOptionInput[];

  /**
   * By when it is to be answered: with something to do, or with a reason for nothing.
   * @example 2026-06-30
   */
  @IsPlainDate()
  responseDueOn: string;
}

/** What to change of a decision. What is left out stays; once it is taken, only the day of its review changes. */
export class UpdateCommissioningDecisionDto {
  @MayBeOmitted()
  @IsListOf(ConsideredOptionInput, 0, 20)
  options?: ConsideredOptionInput[];

  /** @example 2026-07-31 */
  @MayBeOmitted()
  @IsPlainDate()
  responseDueOn?: string;

  /**
   * A code of the set DECISION_OUTCOME: it is then taken.
   * @example ACT
   */
  @IsOptional()
  @IsCode()
  outcome?: string | null;

  /** @example "Commission a counsellor for two days a week from the health board." */
  @IsOptional()
  @IsText(1, 4000)
  decision?: string | null;

  /** Why; NO_ACTION needs one. */
  @IsOptional()
  @IsText(1, 4000)
  reason?: string | null;

  /** @example "Management board" */
  @IsOptional()
  @IsText(1, 200)
  decidedBy?: string | null;

  /** @example 2026-06-11 */
  @IsOptional()
  @IsPlainDate()
  decidedOn?: string | null;

  /** @example 2026-12-11 */
  @IsOptional()
  @IsPlainDate()
  reviewDueOn?: string | null;
}

/** Which decisions to list. */
export class CommissioningDecisionQuery extends PageQuery {
  /** `true`: those that were taken; `false`: those that nobody has taken. */
  @IsQueryFlag()
  decided?: boolean;

  /** `true`: those that nobody has taken and were due before today. `false`: the others. */
  @IsQueryFlag()
  overdue?: boolean;
}

/** What a decision rests on. */
export class CitedSourceDto {
  /** @example NEEDS_ANALYSIS */
  kind: string;

  @ApiUuid()
  recordId: string | null;

  parameters: string | null;
}

/** Something that was considered. */
export class ConsideredOptionDto {
  /** @example "A second group in Cynon" */
  option: string;

  consideration: string | null;
}

/** A question about what is provided, what it rests on, and what was decided. */
export class CommissioningDecisionDto {
  @ApiUuid()
  id: string;

  /** @example "Emotional health: what to commission" */
  title: string;

  /** @example "One in three children has the need, and nothing is offered for it. What is to be provided?" */
  question: string;

  cites: CitedSourceDto[];

  options: ConsideredOptionDto[];

  @ApiDate()
  responseDueOn: string;

  /** A code of the set DECISION_OUTCOME; null: nobody has decided. */
  outcome: string | null;

  decision: string | null;

  reason: string | null;

  decidedBy: string | null;

  @ApiDate()
  decidedOn: string | null;

  @ApiDate()
  reviewDueOn: string | null;

  /** Whether nobody has decided, and it was due before today. */
  overdue: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of decisions, in the order in which they were recorded. */
export class CommissioningDecisionPageDto {
  items: CommissioningDecisionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
