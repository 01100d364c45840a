import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** A step that an award took. */
export class AccreditationMoveDto {
  /** Null: the record began here. */
  fromStage: string | null;

  /** @example WORKING_TOWARDS */
  toStage: string;

  /** @example 2026-04-20 */
  @ApiDate()
  movedOn: string;

  /** A code of the set ACCREDITATION_REASON. */
  reason: string | null;

  /** A code of the set ACCREDITATION_USE. */
  usedFor: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** An award that a child was offered, works towards or holds. */
export class ChildAccreditationDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /** The delivery it came of. */
  @ApiUuid()
  deliveryId: string | null;

  /** @example ACC-2026-0007 */
  reference: string | null;

  /**
   * A code of the set ACCREDITATION.
   * @example CSCS_CARD
   */
  award: string;

  /** @example Labourer */
  title: string | null;

  /** @example CITB */
  awardingBody: string;

  /**
   * A code of the set ACCREDITATION_LEVEL.
   * @example LEVEL_1
   */
  level: string | null;

  @ApiInteger({ example: 3 })
  credits: number | null;

  /**
   * Who sent the child there: a code of the set AGENCY.
   * @example EDUCATION
   */
  referredBy: string | null;

  /**
   * A code of the set ACCREDITATION_STAGE: where it has come to.
   * @example WORKING_TOWARDS
   */
  stage: string;

  /** @example 2026-04-20 */
  @ApiDate()
  stageOn: string;

  /** The day on which it was achieved; null: it is not. */
  @ApiDate()
  achievedOn: string | null;

  /** The last day on which the card or certificate is good; null: it does not run out. */
  @ApiDate()
  expiresOn: string | null;

  /** @example 00451277 */
  certificateReference: string | null;

  /** Each step so far, in order. */
  moves: AccreditationMoveDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of awards, in the order in which they were recorded. */
export class AccreditationPageDto {
  items: ChildAccreditationDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
