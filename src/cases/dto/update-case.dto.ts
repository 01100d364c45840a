import { IsOptional } from 'class-validator';
import { IsChangeReason, IsCode, IsId, IsPlainDate } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** Changes to a case. What is left out stays as it is. */
export class UpdateCaseDto {
  /**
   * Null opens the case again.
   * @example 2026-09-01
   */
  @IsOptional()
  @IsPlainDate()
  closedOn?: string | null;

  /**
   * Code of the delivery area in which the child is supervised.
   * @example CYNON
   */
  @MayBeOmitted()
  @IsCode()
  deliveryArea?: string;

  /**
   * Code of the team that works with the child from now on.
   * @example EAST
   */
  @MayBeOmitted()
  @IsCode()
  team?: string;

  /** The account of the worker who works the case from now on; null: of nobody. */
  @IsOptional()
  @IsId()
  allocatedToId?: string | null;

  /**
   * A code of the set ORDER_TYPE.
   * @example YOUTH_REHABILITATION_ORDER
   */
  @MayBeOmitted()
  @IsCode()
  orderType?: string;

  /**
   * Last day of the order; null: not known, or there is none.
   * @example 2026-12-31
   */
  @IsOptional()
  @IsPlainDate()
  orderEndsOn?: string | null;

  /**
   * A code of the set SETTING.
   * @example CUSTODY
   */
  @MayBeOmitted()
  @IsCode()
  setting?: string;

  /**
   * Whether the child is looked after: a code of the set CARE_STATUS; null: not recorded.
   * @example NOT_LOOKED_AFTER
   */
  @IsOptional()
  @IsCode()
  careStatus?: string | null;

  /**
   * A code of the set INDEX_EVENT; null, with the date, where nothing starts a follow-up.
   * @example CUSTODY_RELEASE
   */
  @IsOptional()
  @IsCode()
  indexEvent?: string | null;

  /** @example 2026-08-14 */
  @IsOptional()
  @IsPlainDate()
  indexDate?: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL; null: not assessed.
   * @example HIGH
   */
  @IsOptional()
  @IsCode()
  likelihoodOfReoffending?: string | null;

  /**
   * Why; kept with the history of the case.
   * @example "The court extended the order."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
