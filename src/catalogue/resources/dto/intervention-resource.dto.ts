import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../../platform/http/language.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsCode, IsId } from '../../../platform/validation/fields.js';
import { IsQueryFlag } from '../../../platform/validation/presence.js';

/** Which resources to list. */
export class InterventionResourceQuery extends PageQuery {
  /** Those of this entry. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * Those of this module.
   * @example M1
   */
  @IsOptional()
  @IsCode()
  moduleCode?: string;

  /**
   * Those in this language.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  language?: Language;

  /** Whether it may be used today: it is not withdrawn, and its licence has not ended. */
  @IsQueryFlag()
  usable?: boolean;
}

/** Something that is used to deliver an intervention. */
export class InterventionResourceDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string;

  /**
   * Null: it is of the whole work.
   * @example M1
   */
  moduleCode: string | null;

  /** @example YDA-0042 */
  reference: string | null;

  /** @example "Facilitator manual" */
  titleEn: string;

  /** @example "Llawlyfr hwylusydd" */
  titleCy: string | null;

  /** @example https://example.org/manual.pdf */
  url: string | null;

  /** @example "Shelf 4, box 12" */
  archiveReference: string | null;

  /** @example en */
  language: Language;

  /** @example "Open Government Licence v3.0" */
  licence: string;

  /** Last day on which it may be used; null: without end. */
  @ApiDate({ nullable: true })
  licenceEndsOn: string | null;

  /** @example "2.1" */
  version: string;

  /** From when it is not to be used; null: it is. */
  @ApiDate({ nullable: true })
  withdrawnOn: string | null;

  /**
   * Whether it may be used today: it is not withdrawn, and its licence has not ended.
   * @example true
   */
  usable: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of resources, oldest first. */
export class InterventionResourcePageDto {
  items: InterventionResourceDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
