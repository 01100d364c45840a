import { ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import type { View } from '../../disclosure/view.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { TargetState } from '../strategies/strategy-rules.js';

/** A target beside the figure of the provision map. */
export class PriorityProgressDto {
  /** @example EMH */
  needAreaCode: string;

  /** @example "Emotional and mental health" */
  labelEn: string;

  /** @example "Iechyd emosiynol a meddyliol" */
  labelCy: string | null;

  /**
   * A code of the set STRATEGY_INTENT.
   * @example COMMISSION
   */
  intent: string;

  /**
   * A code of the set STRATEGY_MEASURE.
   * @example REACH
   */
  measure: string;

  /** @example PERCENT */
  unit: string;

  @ApiInteger({ example: 60 })
  target: number;

  @ApiDate()
  targetOn: string;

  /**
   * The figure now, in the unit of the target; null: not known, or not shown (see `share`).
   * @example 41.7
   */
  now: number | null;

  /** The share behind it, with its base and interval, or why it is not shown; null: the figure is a count. */
  share: ProtectedShareDto | null;

  /**
   * The figure as of the day of the approval; null: not approved, not shown, or a count, which the map tells of today only.
   * @example 25
   */
  whenApproved: number | null;

  /**
   * MET: where it was meant to be. NOT_YET: there is time. MISSED: the day has passed. NOT_KNOWN: there is no figure.
   * @example NOT_YET
   */
  state: TargetState;
}

/** The targets of a strategy beside the figures of the provision map. */
export class StrategyProgressDto {
  @ApiUuid()
  strategyId: string;

  /** @example OPERATIONAL */
  view: View;

  /** The period of the figures: the year up to today. */
  @ApiDate()
  since: string;

  @ApiDate()
  until: string;

  /** Everything that was recorded before this is counted. */
  @ApiInstant()
  dataAsOf: string;

  /** Cases that changed since, and are not counted as they are now; they will be in a moment. */
  @ApiInteger({ example: 0 })
  pendingCases: number;

  priorities: PriorityProgressDto[];
}
