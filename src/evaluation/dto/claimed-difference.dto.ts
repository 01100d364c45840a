import { ApiInteger } from '../../platform/openapi/properties.js';

/** The difference in the rate of proven reoffending that the statement rests on, those who started minus the others. */
export class ClaimedDifferenceDto {
  /**
   * As the sides came, or as they were made comparable: a code of the set EVALUATION_METHOD. An adjusted comparison that did
   * not bring the sides together rests on the plain one.
   * @example NONE
   */
  basis: 'NONE' | 'WEIGHTING' | 'MATCHING';

  /** @example -0.041 */
  estimate: number | null;

  /** @example -0.104 */
  lower: number | null;

  /** @example 0.022 */
  upper: number | null;

  /** Children of both sides that it is drawn from. */
  @ApiInteger({ example: 235 })
  children: number;
}
