import { ApiInteger } from '../../platform/openapi/properties.js';
import type { ProtectedShare, WithholdingReason } from '../protect-share.js';
import type { ProtectedCount, Suppression } from '../protected-count.js';

/** A count of children, or why it is not shown. */
export class CountDto implements ProtectedCount {
  /** Null where it is not shown: unknown to the reader, which is not none. */
  @ApiInteger({ example: 12, nullable: true })
  value: number | null;

  /**
   * Null: it is shown. `primary`: it is too small (fewer than the threshold of the service). `secondary`: it would give a
   * hidden number away, or tell something of every child of a group.
   */
  suppressed: Suppression;
}

/** A part of a base, with the 95% interval of Wilson (1927); or why there is no share. */
export class ProtectedShareDto implements ProtectedShare {
  numerator: CountDto;

  denominator: CountDto;

  /**
   * From 0 to 1. In the view for publication rounded to whole percentages, on a base of 100 or more to a tenth.
   * @example 0.42
   */
  value: number | null;

  /** @example 0.26 */
  lower: number | null;

  /** @example 0.59 */
  upper: number | null;

  /**
   * Why it has no value; null: it has one. `NUMERATOR_HIDDEN`, `DENOMINATOR_HIDDEN`: the count is not shown.
   * `REMAINDER_SMALL`: all but a few. `EVERYBODY`: it would tell something of each child. `SMALL_BASE`: too few children
   * for a share. `NOBODY`: nothing to have a share of.
   */
  withheld: WithholdingReason | null;
}
