import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import type { FallOutReason, FunnelStep } from '../funnel/funnel-rules.js';
import { ShareDto } from './rate.dto.js';

/** Cases that reached a step for a need area. */
export class FunnelStepDto {
  /** @example PLANNED */
  step: FunnelStep;

  /** @example Planned */
  labelEn: string;

  /** @example "Wedi’i gynllunio" */
  labelCy: string;

  @ApiInteger({ example: 41 })
  cases: number;

  /**
   * Of those that reached the step before. Improvement: of those of which it is known, that is, with a second assessment by
   * the same source. Null for the first step.
   */
  ofStepBefore: ShareDto | null;
}

/** Cases that reached a step and no further, and why. */
export class FellOutDto {
  /**
   * The last step that they reached.
   * @example PLANNED
   */
  after: FunnelStep;

  /** @example GIVEN_UP */
  reason: FallOutReason;

  /** @example "Given up" */
  labelEn: string;

  /** @example "Rhoddwyd y gorau iddo" */
  labelCy: string;

  /**
   * A code of the set NON_DELIVERY_REASON, where one was recorded.
   * @example PROVIDER_UNAVAILABLE
   */
  codedReason: string | null;

  @ApiInteger({ example: 7 })
  cases: number;
}

/** How far the cases got with one need area. */
export class NeedFunnelDto {
  /** @example FAM */
  needArea: string;

  /** @example "Family and personal relationships" */
  labelEn: string;

  /** @example "Perthnasoedd teuluol a phersonol" */
  labelCy: string | null;

  steps: FunnelStepDto[];

  /** What keeps cases from the next step; those with the most cases first. */
  fellOut: FellOutDto[];
}

/** From assessed to improved, for each need area. True counts, for those who work with them: not for publication. */
export class NeedsFunnelDto {
  /** The day on which this is so. */
  @ApiDate()
  asOf: string;

  /** Cases counted; restricted ones are not. */
  @ApiInteger({ example: 326 })
  cases: number;

  needAreas: NeedFunnelDto[];
}
