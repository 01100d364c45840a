import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** A legal outcome of an offence. */
export class OffenceOutcomeDto {
  @ApiUuid()
  id: string;

  /**
   * A code of the set LEGAL_OUTCOME.
   * @example YOUTH_CAUTION
   */
  outcome: string;

  /** @example 2026-10-02 */
  @ApiDate()
  outcomeOn: string;

  /**
   * A code of the set APPEAL_STATUS; null: no appeal.
   * @example PENDING
   */
  appealStatus: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** An alleged offence by a child, with its legal outcomes: whether it was proven is in them. */
export class OffenceDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /** @example OFF-2026-0031 */
  reference: string | null;

  /** @example 2026-08-14 */
  @ApiDate()
  committedOn: string;

  /**
   * A code of the set OFFENCE_CATEGORY.
   * @example CRIMINAL_DAMAGE
   */
  category: string;

  /**
   * The Youth Justice Board's seriousness score, 1 to 8; null: not known.
   * @example 3
   */
  @ApiInteger()
  seriousness: number | null;

  /** @example false */
  isBreach: boolean;

  /** @example true */
  isRecordable: boolean;

  /** By date. */
  outcomes: OffenceOutcomeDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of offences, in the order in which they were recorded. */
export class OffencePageDto {
  items: OffenceDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
