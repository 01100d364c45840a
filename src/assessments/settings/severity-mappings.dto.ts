import { IsOptional } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsListOf, IsText, IsWholeNumber } from '../../platform/validation/fields.js';

/** What a raw value of a need stands for. */
export class MappedSeverityDto {
  /**
   * As the source writes it.
   * @example "Some concern"
   */
  @IsText(1, 60)
  rawValue: string;

  /**
   * 0 none to 4 very strong; null: not assessed, which is not none.
   * @example 2
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  severity: number | null;
}

/** What a raw value of a strength stands for. */
export class MappedStrengthDto {
  /** @example STRONG */
  @IsText(1, 60)
  rawValue: string;

  /** @example 3 */
  @IsWholeNumber(1, 3)
  strength: number;
}

/** The need area that a category of factors is about. */
export class FactorCategoryDto {
  /**
   * As the source writes it.
   * @example LIFESTYLE
   */
  @IsText(1, 60)
  category: string;

  /** @example LIF */
  @IsCode()
  needAreaCode: string;
}

/** How what a source says becomes severity and strength. */
export class SetSourceMappingDto {
  /**
   * A code of the set ASSESSMENT_SOURCE.
   * @example PDAT
   */
  @IsCode()
  source: string;

  /** None: the source has no scale, and whoever records an assessment gives the severity. */
  @IsListOf(MappedSeverityDto, 0, 60)
  severities: MappedSeverityDto[];

  /** None: strengths are given as 1 to 3. */
  @IsListOf(MappedStrengthDto, 0, 60)
  strengths: MappedStrengthDto[];

  /** Where the source lists factors by category, as AssetPlus does. */
  @IsListOf(FactorCategoryDto, 0, 200)
  factorCategories: FactorCategoryDto[];
}

/** The mappings of every source, in place of those that were. */
export class SetSeverityMappingsDto {
  /** A source that is not named has no scale. */
  @IsListOf(SetSourceMappingDto, 0, 40)
  mappings: SetSourceMappingDto[];
}

/** What a raw value stands for, as the source of the version that is shown. */
export class SourceMappingDto {
  /** @example PDAT */
  source: string;

  /**
   * Changes whenever what the source says is mapped otherwise. Ratings keep the version that they went through, and
   * severities of different versions are not compared.
   * @example severity-1
   */
  version: string;

  severities: MappedSeverityDto[];

  strengths: MappedStrengthDto[];

  factorCategories: FactorCategoryDto[];
}

/** The mappings of every source. */
export class SeverityMappingsDto {
  /** How often they were set. */
  @ApiInteger({ example: 1 })
  versionNo: number;

  /**
   * False: they are those that ship with the product.
   * @example false
   */
  ownOfService: boolean;

  mappings: SourceMappingDto[];
}
