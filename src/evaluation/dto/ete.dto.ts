import { ApiInteger } from '../../platform/openapi/properties.js';
import { EstimateDto } from './estimate.dto.js';

/** Children by whether they were in suitable ETE at the end and at the start of the order. */
export class EtePairsDto {
  @ApiInteger()
  bothPoints: number;

  @ApiInteger()
  endOnly: number;

  @ApiInteger()
  startOnly: number;

  @ApiInteger()
  neither: number;

  /** Share at the end minus share at the start, of the same children. */
  change: EstimateDto;

  /**
   * McNemar's test; exact where fewer than 25 children changed.
   * @example 0.0042
   */
  mcNemarP: number | null;
}

/** Hours a week at the start and at the end of the order, of children with both known. */
export class EteHoursDto {
  @ApiInteger()
  children: number;

  /** @example 12.4 */
  meanAtStart: number | null;

  /** @example 16.1 */
  meanAtEnd: number | null;

  /** Mean change, end minus start, with the paired t interval. */
  change: EstimateDto;
}

/** How many children were in one place at the start of the order and in another, or the same, at its end. */
export class EteTransitionDto {
  /**
   * In a placement that was suitable, not suitable, or of unknown suitability, or in none.
   * @example NONE
   */
  from: 'SUITABLE' | 'NOT_SUITABLE' | 'UNKNOWN' | 'NONE';

  /** @example SUITABLE */
  to: 'SUITABLE' | 'NOT_SUITABLE' | 'UNKNOWN' | 'NONE';

  @ApiInteger({ example: 21 })
  children: number;
}

/** Education, training and employment of one side of the comparison. */
export class EteArmDto {
  /** Children whose order had ended: the denominator. */
  @ApiInteger()
  ordersEnded: number;

  suitableAtStart: EstimateDto;

  suitableAtEnd: EstimateDto;

  /** In no judged placement at the start; still in the denominator. */
  @ApiInteger()
  noPlacementAtStart: number;

  @ApiInteger()
  noPlacementAtEnd: number;

  paired: EtePairsDto;

  /** From the start to the end, pairs that no child is of left out; null for a run of a method before comparison-3. */
  transitions: EteTransitionDto[] | null;

  hoursOffered: EteHoursDto;

  hoursAttended: EteHoursDto;
}

/** ETE: those who started the intervention, beside those who did not. */
export class EteComparisonDto {
  started: EteArmDto;

  comparison: EteArmDto;

  /** Share in suitable ETE at the end: started minus comparison. */
  suitableAtEndDifference: EstimateDto;
}
