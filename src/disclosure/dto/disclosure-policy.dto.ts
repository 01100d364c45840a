import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { THRESHOLDS } from '../policy.js';

/** How the service hides small numbers in what leaves it, in place of how it did. */
export class SetDisclosurePolicyDto {
  /**
   * The least number of children that is shown: 5, 6 or 10. A count of 1 up to one less is hidden.
   * @example 5
   */
  @IsIn(THRESHOLDS)
  @ApiProperty({ type: 'integer', enum: [...THRESHOLDS] })
  threshold: number;

  /**
   * Whether "none" is hidden as a small number is.
   * @example false
   */
  @IsBoolean()
  hidesZero: boolean;

  /**
   * Whether a number that is all of its total is hidden: it tells something of every child of a group.
   * @example true
   */
  @IsBoolean()
  hidesWhole: boolean;
}

/** How the service hides small numbers in what leaves it. */
export class DisclosurePolicyDto extends SetDisclosurePolicyDto {
  /** How often it was set. */
  @ApiInteger({ example: 1 })
  versionNo: number;

  /**
   * False: it is what ships with the product.
   * @example false
   */
  ownOfService: boolean;

  /** The least base of a share. */
  @ApiInteger({ example: 30 })
  leastBaseOfShare: number;

  /** From this base on a percentage has one decimal; below it, none. */
  @ApiInteger({ example: 100 })
  leastBaseOfDecimal: number;

  /** The fewest children whose mean or median is shown. */
  @ApiInteger({ example: 10 })
  leastOfMean: number;
}
