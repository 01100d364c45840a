import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsWholeNumber } from '../../platform/validation/fields.js';
import type { GapThresholds } from '../map/gap-rules.js';

/** From when on there is a gap, in place of what it was. */
export class SetGapThresholdsDto implements GapThresholds {
  /**
   * A need is common that so many per cent of the children have who were assessed, or more.
   * @example 20
   */
  @IsWholeNumber(1, 100)
  prevalencePercent: number;

  /**
   * Too few are reached where it is less than so many per cent of the children for whom the need came first.
   * @example 60
   */
  @IsWholeNumber(0, 100)
  reachPercent: number;
}

/** From when on there is a gap: a need is common, and nothing is provided for it or too few are reached. */
export class GapThresholdsDto implements GapThresholds {
  /** How often they were set. */
  @ApiInteger({ example: 1 })
  versionNo: number;

  /**
   * False: they are what ships with the product.
   * @example false
   */
  ownOfService: boolean;

  @ApiInteger({ example: 20 })
  prevalencePercent: number;

  @ApiInteger({ example: 60 })
  reachPercent: number;
}
