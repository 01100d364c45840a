import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { IsCode, IsId, IsPlainDate, IsReference, IsText } from '../../platform/validation/fields.js';

/** Somebody who delivers, to add. */
export class CreateWorkerDto {
  /**
   * The service's own reference; unique within the service.
   * @example STAFF-014
   */
  @IsReference()
  reference: string;

  /** @example "Sample Worker" */
  @IsText(1, 200)
  name: string;

  /**
   * Who employs them: a code of the set AGENCY.
   * @example YOUTH_JUSTICE_SERVICE
   */
  @IsCode()
  agency: string;

  /**
   * Code of the team they belong to; none where not given.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string | null;

  /**
   * Code of the delivery area they work in; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;

  /** The account they sign in with, if they have one; no other worker's. */
  @IsOptional()
  @IsId()
  accountId?: string | null;

  /**
   * Languages they can deliver in, `en` and `cy`; at least one.
   * @example ["en", "cy"]
   */
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['en', 'cy'], { each: true })
  languages: Language[];

  /** @example 2024-09-02 */
  @IsPlainDate()
  activeFrom: string;

  /** The last day; null: works still. */
  @IsOptional()
  @IsPlainDate()
  activeTo?: string | null;
}
