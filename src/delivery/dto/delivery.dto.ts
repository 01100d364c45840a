import { SuitabilityStateDto } from '../../suitability/dto/suitability-state.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** A child's enrolment on a version of an intervention, from enrolment to the way it ended. */
export class DeliveryDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** The planned work this delivers; null: delivered outside the plan. */
  @ApiUuid()
  planActionId: string | null;

  @ApiUuid()
  interventionId: string;

  @ApiUuid()
  interventionVersionId: string;

  @ApiUuid()
  providerId: string | null;

  /** @example DEL-2026-0147 */
  reference: string | null;

  /** @example 2026-09-01 */
  @ApiDate()
  enrolledOn: string;

  /**
   * Null while the child waits to start.
   * @example 2026-09-08
   */
  @ApiDate()
  startedOn: string | null;

  /** @example 2026-11-10 */
  @ApiDate()
  endedOn: string | null;

  /**
   * A code of the set COMPLETION; null until the delivery ends.
   * @example NOT_COMPLETED
   */
  completion: string | null;

  /**
   * A code of the set NON_DELIVERY_REASON: why it ended before it was completed.
   * @example MOVED_AREA
   */
  notCompletedReason: string | null;

  /**
   * That reason in words.
   * @example "The hall burnt down."
   */
  notCompletedNote: string | null;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  setting: string;

  /**
   * Language of delivery.
   * @example cy
   */
  language: 'en' | 'cy';

  /**
   * Why it goes ahead although the child's age is outside the range of the intervention.
   * @example "He turned 18 last week; the group ends in May."
   */
  ageExceptionReason: string | null;

  /** Whether it was assessed that this suits the child. Compare its day with the start. */
  suitability: SuitabilityStateDto;

  @ApiInstant()
  recordedAt: string;
}

/** A page of deliveries, in the order in which they were recorded. */
export class DeliveryPageDto {
  items: DeliveryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
