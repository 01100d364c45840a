import { IsBoolean, IsOptional } from 'class-validator';
import { ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import {
  IsCode,
  IsId,
  IsListOf,
  IsNewCode,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';

const MOST_COMPONENTS = 40;

/** What a package is made of: work of another entry, or a contact that is described. */
export class PackageComponentInput {
  /** @example POLICE_VISITS */
  @IsNewCode(40)
  code: string;

  /** The entry whose work it is; left out where it is a contact that the title describes. */
  @IsOptional()
  @IsId()
  interventionId?: string | null;

  /** @example "Visits by the police officer" */
  @IsText(1, 200)
  titleEn: string;

  /** @example "Ymweliadau gan y swyddog heddlu" */
  @IsText(1, 200)
  titleCy: string;

  /**
   * The need area that it answers.
   * @example LIF
   */
  @IsCode()
  needAreaCode: string;

  /**
   * Who is in contact with the child: a code of the set ROLE_IN_PLAN.
   * @example POLICE_OFFICER
   */
  @IsCode()
  role: string;

  /**
   * The package is not complete without it.
   * @example true
   */
  @IsBoolean()
  isRequired: boolean;

  /**
   * Contacts a week.
   * @example 2
   */
  @IsOptional()
  @IsWholeNumber(1, 19)
  weeklyContacts?: number | null;

  /**
   * Minutes a week, in all.
   * @example 90
   */
  @IsOptional()
  @IsWholeNumber(1, 1_900)
  weeklyMinutes?: number | null;
}

/** All components of a package, in order. */
export class SetPackageComponentsDto {
  @IsListOf(PackageComponentInput, 1, MOST_COMPONENTS)
  components: PackageComponentInput[];
}

/** A component of a package. */
export class PackageComponentDto {
  @ApiUuid()
  id: string;

  /** @example POLICE_VISITS */
  code: string;

  /** The entry whose work it is; null: a contact that the title describes. */
  @ApiUuid()
  interventionId: string | null;

  /** @example "Visits by the police officer" */
  titleEn: string;

  /** @example "Ymweliadau gan y swyddog heddlu" */
  titleCy: string;

  /** @example LIF */
  needAreaCode: string;

  /**
   * A code of the set ROLE_IN_PLAN.
   * @example POLICE_OFFICER
   */
  role: string;

  /** @example true */
  isRequired: boolean;

  @ApiInteger({ example: 2 })
  weeklyContacts: number | null;

  @ApiInteger({ example: 90 })
  weeklyMinutes: number | null;
}

/** The components of the current version of a package, in order. */
export class PackageComponentListDto {
  /** The version that they are of. */
  @ApiUuid()
  interventionVersionId: string;

  items: PackageComponentDto[];
}
