import { ApiInteger } from '../../platform/openapi/properties.js';
import { EstimateDto } from './estimate.dto.js';

/** Between what a share, or a difference of two, would be if all children of whom it is not known had it, and if none had. */
export class EteBoundsDto {
  /** @example 0.2941 */
  lower: number;

  /** @example 0.4412 */
  upper: number;
}

/** Children by whether they were in suitable ETE at the end and at the start of the order, of those known at both. */
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

  /** Children whose hours are not known at one of the two, or at both; null for a run of a method before comparison-4. */
  @ApiInteger({ example: 3 })
  notKnown: number | null;

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
   * In a placement that was suitable, not suitable, or of unknown suitability, or in none; of NOT_RECORDED nothing had been
   * recorded by then, and of a run of a method before comparison-4 they are among NONE.
   * @example NONE
   */
  from: 'SUITABLE' | 'NOT_SUITABLE' | 'UNKNOWN' | 'NONE' | 'NOT_RECORDED';

  /** @example SUITABLE */
  to: 'SUITABLE' | 'NOT_SUITABLE' | 'UNKNOWN' | 'NONE' | 'NOT_RECORDED';

  @ApiInteger({ example: 21 })
  children: number;
}

/** Education, training and employment of one side of the comparison. */
export class EteArmDto {
  /** Children whose order had ended. */
  @ApiInteger()
  ordersEnded: number;

  /**
   * Of these, children of whom nothing had been recorded by the start: in no figure of it. Null for a run of a method before
   * comparison-4, which took them for children in no placement.
   */
  @ApiInteger({ example: 2 })
  notRecordedAtStart: number | null;

  /** The same of the end of the order. */
  @ApiInteger({ example: 1 })
  notRecordedAtEnd: number | null;

  /** Of the children of whom something had been recorded by then. */
  suitableAtStart: EstimateDto;

  /** Of the children of whom something had been recorded by then. */
  suitableAtEnd: EstimateDto;

  /**
   * What the share at the end would be if no child of whom nothing had been recorded was in suitable ETE, which is how the
   * national indicator counts, and if every one was (Horowitz and Manski 2000). Null where no order had ended, and for a run of
   * a method before comparison-4.
   */
  suitableAtEndBounds: EteBoundsDto | null;

  /** Known to be in no placement at the start; still in the denominator. */
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

  /**
   * Between what the difference would be if the children of whom nothing had been recorded were all as unfavourable to those who
   * started as they can be, and as favourable. Null where an order had ended on one side only or on none, and for a run of a
   * method before comparison-4.
   */
  suitableAtEndDifferenceBounds: EteBoundsDto | null;
}
