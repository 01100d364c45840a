import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** What is recorded of a case itself. */
export abstract class CaseFactsDto {
  @ApiUuid()
  id: string;

  /** @example CASE-000123 */
  reference: string;

  /**
   * Code of the delivery area in which the child is supervised; null: the whole service.
   * @example CYNON
   */
  deliveryArea: string | null;

  /**
   * Code of the team that works with the child; null: none in particular.
   * @example EAST
   */
  team: string | null;

  /** The account of the worker who works the case; null: of nobody yet. */
  @ApiUuid()
  allocatedToId: string | null;

  @ApiDate({ example: '2026-03-02' })
  openedOn: string;

  /** Null while the case is open. */
  @ApiDate()
  closedOn: string | null;

  /**
   * A code of the set ORDER_TYPE.
   * @example REFERRAL_ORDER
   */
  orderType: string;

  /** Last day of the order; null: not known, or there is none. */
  @ApiDate({ example: '2026-12-31' })
  orderEndsOn: string | null;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  setting: string;

  /**
   * A code of the set CARE_STATUS; null: not recorded.
   * @example NOT_LOOKED_AFTER
   */
  careStatus: string | null;

  /**
   * A code of the set INDEX_EVENT; null where nothing starts a reoffending follow-up.
   * @example COURT_NON_CUSTODIAL
   */
  indexEvent: string | null;

  /** Release, sentence or caution date. */
  @ApiDate({ example: '2026-02-26' })
  indexDate: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL; null: not assessed.
   * @example MEDIUM
   */
  likelihoodOfReoffending: string | null;

  @ApiInstant()
  recordedAt: string;
}
