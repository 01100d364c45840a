import { ApiInteger } from '../../platform/openapi/properties.js';

/** A part of a whole: n of N. */
export class PartDto {
  @ApiInteger({ example: 41 })
  n: number;

  @ApiInteger({ example: 60 })
  of: number;

  /**
   * Null where there is nothing to have a part of.
   * @example 0.683
   */
  share: number | null;
}

/** A share of many, with the 95% interval of Wilson (1927). */
export class ShareDto extends PartDto {
  /** @example 0.557 */
  lower: number | null;

  /** @example 0.787 */
  upper: number | null;
}
