import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../../platform/http/language.js';
import { IsCode, IsId, IsPlainDate, IsReference, IsText } from '../../../platform/validation/fields.js';
import { MayBeOmitted } from '../../../platform/validation/presence.js';
import { IsWebAddress } from '../../../platform/validation/web-address.js';

/** A resource to attach to an entry. */
export class CreateInterventionResourceDto {
  /** The entry that it is used for. */
  @IsId()
  interventionId: string;

  /**
   * Code of a module of the current version; left out: it is of the whole work.
   * @example M1
   */
  @IsOptional()
  @IsCode()
  moduleCode?: string | null;

  /**
   * The archive's own reference of it; one of a kind in the service.
   * @example YDA-0042
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /** @example "Facilitator manual" */
  @IsText(1, 200)
  titleEn: string;

  /** @example "Llawlyfr hwylusydd" */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /**
   * Where it is; this or `archiveReference`, or both.
   * @example https://example.org/manual.pdf
   */
  @IsOptional()
  @IsWebAddress()
  url?: string | null;

  /**
   * Where it is in an archive that has no addresses.
   * @example "Shelf 4, box 12"
   */
  @IsOptional()
  @IsText(1, 200)
  archiveReference?: string | null;

  /**
   * The language it is in.
   * @example en
   */
  @IsIn(['en', 'cy'])
  language: Language;

  /**
   * Under what terms it may be used.
   * @example "Open Government Licence v3.0"
   */
  @IsText(1, 200)
  licence: string;

  /**
   * Last day on which it may be used; null: without end.
   * @example 2027-12-31
   */
  @IsOptional()
  @IsPlainDate()
  licenceEndsOn?: string | null;

  /**
   * As the resource itself counts its versions.
   * @example "2.1"
   */
  @IsText(1, 40)
  version: string;
}

/** What to change of a resource; what is left out stays as it is. */
export class UpdateInterventionResourceDto {
  /**
   * Null: it is of the whole work.
   * @example M1
   */
  @IsOptional()
  @IsCode()
  moduleCode?: string | null;

  /** @example "Facilitator manual" */
  @MayBeOmitted()
  @IsText(1, 200)
  titleEn?: string;

  /** @example "Llawlyfr hwylusydd" */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /** @example https://example.org/manual.pdf */
  @IsOptional()
  @IsWebAddress()
  url?: string | null;

  /** @example "Shelf 4, box 12" */
  @IsOptional()
  @IsText(1, 200)
  archiveReference?: string | null;

  /** @example "Open Government Licence v3.0" */
  @MayBeOmitted()
  @IsText(1, 200)
  licence?: string;

  /** @example 2027-12-31 */
  @IsOptional()
  @IsPlainDate()
  licenceEndsOn?: string | null;

  /** @example "2.1" */
  @MayBeOmitted()
  @IsText(1, 40)
  version?: string;

  /**
   * From when it is not to be used; null: it is.
   * @example 2026-11-30
   */
  @IsOptional()
  @IsPlainDate()
  withdrawnOn?: string | null;
}
