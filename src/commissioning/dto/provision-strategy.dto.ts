import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPlainDate,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { IsQueryFlag, MayBeOmitted } from '../../platform/validation/presence.js';
import { STRATEGY_STATES, type StrategyState } from '../strategies/strategy-rules.js';

const MOST_PRIORITIES = 60;
const LARGEST_TARGET = 100_000;

/** What is intended for a need, and the figure of the provision map that is to show it. */
export class StrategyPriorityInput {
  /** @example EMH */
  @IsCode()
  needAreaCode: string;

  /**
   * A code of the set STRATEGY_INTENT.
   * @example COMMISSION
   */
  @IsCode()
  intent: string;

  /** @example "One in three children has the need, and nothing is offered for it first." */
  @IsText(1, 4000)
  whyEn: string;

  /** @example "Mae gan un o bob tri phlentyn yr angen, ac nid oes dim yn cael ei gynnig ar ei gyfer yn gyntaf." */
  @IsOptional()
  @IsText(1, 4000)
  whyCy?: string | null;

  /**
   * The figure of the provision map that a target is set for: a code of the set STRATEGY_MEASURE.
   * @example REACH
   */
  @IsCode()
  measure: string;

  /**
   * In per cent, or a count, as the measure says.
   * @example 60
   */
  @IsWholeNumber(0, LARGEST_TARGET)
  target: number;

  /**
   * The day by which the figure is to be there.
   * @example 2027-12-31
   */
  @IsPlainDate()
  targetOn: string;
}

/** What a service means to provide in a period. */
export class CreateProvisionStrategyDto {
  /** The version in force whose place it is to take. */
  @IsOptional()
  @IsId()
  supersedesId?: string | null;

  /** @example "What we provide, and for whom" */
  @IsText(1, 200)
  titleEn: string;

  /** @example "Beth rydym yn ei ddarparu, ac i bwy" */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /** @example "Emotional health comes first; what nobody needs ends." */
  @IsText(1, 8000)
  summaryEn: string;

  /** @example "Iechyd emosiynol sy'n dod gyntaf; daw'r hyn nad oes ei angen ar neb i ben." */
  @IsOptional()
  @IsText(1, 8000)
  summaryCy?: string | null;

  /** @example 2026-04-01 */
  @IsPlainDate()
  periodFrom: string;

  /** @example 2029-03-31 */
  @IsPlainDate()
  periodTo: string;

  /** The signed needs analysis that it rests on. */
  @IsId()
  needsAnalysisId: string;

  /**
   * Who sees to it, by role.
   * @example "Head of service"
   */
  @IsText(1, 200)
  ownerRole: string;

  /** What is intended, need by need; each figure has one target. */
  @IsListOf(StrategyPriorityInput, 1, MOST_PRIORITIES)
  priorities: StrategyPriorityInput[];

  /**
   * When it is to be looked at again.
   * @example 2027-03-31
   */
  @IsPlainDate()
  reviewDueOn: string;
}

/** What to change of a draft. What is left out stays. */
export class UpdateProvisionStrategyDto {
  /** @example "What we provide, and for whom" */
  @MayBeOmitted()
  @IsText(1, 200)
  titleEn?: string;

  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  @MayBeOmitted()
  @IsText(1, 8000)
  summaryEn?: string;

  @IsOptional()
  @IsText(1, 8000)
  summaryCy?: string | null;

  /** @example 2026-04-01 */
  @MayBeOmitted()
  @IsPlainDate()
  periodFrom?: string;

  /** @example 2029-03-31 */
  @MayBeOmitted()
  @IsPlainDate()
  periodTo?: string;

  /** The signed needs analysis that it rests on. */
  @MayBeOmitted()
  @IsId()
  needsAnalysisId?: string;

  /** @example "Head of service" */
  @MayBeOmitted()
  @IsText(1, 200)
  ownerRole?: string;

  /** All of them: they take the place of those that are stored. */
  @MayBeOmitted()
  @IsListOf(StrategyPriorityInput, 1, MOST_PRIORITIES)
  priorities?: StrategyPriorityInput[];

  /** @example 2027-03-31 */
  @MayBeOmitted()
  @IsPlainDate()
  reviewDueOn?: string;
}

/** Who approved a strategy, and when. */
export class ApproveProvisionStrategyDto {
  /** @example "Management board" */
  @IsText(1, 200)
  approvedBy: string;

  /** @example 2026-03-12 */
  @IsPlainDate()
  approvedOn: string;
}

/** Which strategies to list. */
export class ProvisionStrategyQuery extends PageQuery {
  /**
   * Where they stand.
   * @example APPROVED
   */
  @IsOptional()
  @IsIn(STRATEGY_STATES)
  state?: StrategyState;

  /** `true`: those in force whose review was due before today. `false`: the others. */
  @IsQueryFlag()
  reviewOverdue?: boolean;
}

/** What is intended for a need, and the figure that is to show it. */
export class StrategyPriorityDto {
  /** @example EMH */
  needAreaCode: string;

  /**
   * A code of the set STRATEGY_INTENT.
   * @example COMMISSION
   */
  intent: string;

  /** @example "One in three children has the need, and nothing is offered for it first." */
  whyEn: string;

  /** Null: there is no Welsh text yet. */
  whyCy: string | null;

  /**
   * A code of the set STRATEGY_MEASURE.
   * @example REACH
   */
  measure: string;

  @ApiInteger({ example: 60 })
  target: number;

  @ApiDate()
  targetOn: string;
}

/** What a service means to provide in a period, for which needs and why. */
export class ProvisionStrategyDto {
  @ApiUuid()
  id: string;

  /**
   * What is approved is not changed; the approval of its next version supersedes it.
   * @example APPROVED
   */
  state: StrategyState;

  @ApiInteger({ example: 1 })
  version: number;

  @ApiUuid({ nullable: true })
  supersedesId: string | null;

  /** The version that took its place; null: none has. */
  @ApiUuid({ nullable: true })
  supersededById: string | null;

  /** @example "What we provide, and for whom" */
  titleEn: string;

  /** Null: there is no Welsh text yet. */
  titleCy: string | null;

  summaryEn: string;

  /** Null: there is no Welsh text yet. */
  summaryCy: string | null;

  @ApiDate()
  periodFrom: string;

  @ApiDate()
  periodTo: string;

  @ApiUuid()
  needsAnalysisId: string;

  /** @example "Head of service" */
  ownerRole: string;

  priorities: StrategyPriorityDto[];

  @ApiDate()
  reviewDueOn: string;

  /** @example "Management board" */
  approvedBy: string | null;

  @ApiDate({ nullable: true })
  approvedOn: string | null;

  /** Whether it is in force, and its review was due before today. */
  reviewOverdue: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of strategies, in the order in which they were recorded. */
export class ProvisionStrategyPageDto {
  items: ProvisionStrategyDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
