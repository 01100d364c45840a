import { IsOptional } from 'class-validator';
import { IsCode, IsPart, IsPlainDate, IsReference } from '../../platform/validation/fields.js';
import { CreateChildDto } from './create-child.dto.js';

/** A case to open, and its child where the service does not know the child yet. */
export class CreateCaseDto {
  @IsPart(CreateChildDto)
  child: CreateChildDto;

  /**
   * The service's own reference of the case.
   * @example CASE-000123
   */
  @IsReference()
  reference: string;

  /**
   * Code of the delivery area in which the child is supervised.
   * @example CYNON
   */
  @IsCode()
  deliveryArea: string;

  /**
   * Code of the team that works with the child. Left out: your own team, if you work in just one.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string | null;

  /** @example 2026-03-02 */
  @IsPlainDate()
  openedOn: string;

  /**
   * Left out while the case is open.
   * @example 2026-09-01
   */
  @IsOptional()
  @IsPlainDate()
  closedOn?: string | null;

  /**
   * What the supervision rests on: a code of the set ORDER_TYPE.
   * @example REFERRAL_ORDER
   */
  @IsCode()
  orderType: string;

  /**
   * Last day of the order; null: not known, or there is none.
   * @example 2026-12-31
   */
  @IsOptional()
  @IsPlainDate()
  orderEndsOn?: string | null;

  /**
   * Where the child is supervised: a code of the set SETTING.
   * @example COMMUNITY
   */
  @IsCode()
  setting: string;

  /**
   * Whether the child is looked after: a code of the set CARE_STATUS; null: not recorded.
   * @example NOT_LOOKED_AFTER
   */
  @IsOptional()
  @IsCode()
  careStatus?: string | null;

  /**
   * What starts the reoffending follow-up: a code of the set INDEX_EVENT. Given with its date, or neither.
   * @example COURT_NON_CUSTODIAL
   */
  @IsOptional()
  @IsCode()
  indexEvent?: string | null;

  /**
   * Release, sentence or caution date.
   * @example 2026-02-26
   */
  @IsOptional()
  @IsPlainDate()
  indexDate?: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL; left out where it was not assessed.
   * @example MEDIUM
   */
  @IsOptional()
  @IsCode()
  likelihoodOfReoffending?: string | null;
}
