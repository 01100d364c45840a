import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** What to change of a worker. What is left out stays; null takes a value away. */
export class UpdateWorkerDto {
  /** @example "Sample Worker" */
  @MayBeOmitted()
  @IsText(1, 200)
  name?: string;

  /**
   * A code of the set AGENCY.
   * @example YOUTH_JUSTICE_SERVICE
   */
  @MayBeOmitted()
  @IsCode()
  agency?: string;

  /**
   * Code of the team they belong to; null: none.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string | null;

  /**
   * Code of the delivery area they work in; null: the whole service.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;

  /** The account they sign in with; null: none. */
  @IsOptional()
  @IsId()
  accountId?: string | null;

  /**
   * Languages they can deliver in, `en` and `cy`; at least one.
   * @example ["en", "cy"]
   */
  @MayBeOmitted()
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['en', 'cy'], { each: true })
  languages?: Language[];

  /** @example 2024-09-02 */
  @MayBeOmitted()
  @IsPlainDate()
  activeFrom?: string;

  /** The last day; null: works still. */
  @IsOptional()
  @IsPlainDate()
  activeTo?: string | null;
}
