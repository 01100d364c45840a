import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode } from '../../platform/validation/fields.js';

/** Which releases to list. */
export class DisclosureReleaseQuery extends PageQuery {
  /**
   * Of one kind.
   * @example BOARD_PACK
   */
  @IsOptional()
  @IsCode()
  kind?: string;
}

/** Figures that left the service: when, by whom, and what identifies them. It cannot be taken back. */
export class DisclosureReleaseDto {
  @ApiUuid()
  id: string;

  /**
   * BOARD_PACK, or NEEDS_ANALYSIS, which leaves when it is signed.
   * @example BOARD_PACK
   */
  kind: string;

  /**
   * What it is of: the quarter of a board pack, or the period of a needs analysis.
   * @example 2026-Q3
   */
  subject: string;

  /** Counts the releases of one kind and subject, from 1; of a needs analysis, its revision. */
  @ApiInteger({ example: 1 })
  edition: number;

  @ApiDate()
  dataAsOf: string;

  /**
   * Versions of the definitions that it was counted by.
   * @example ["board-needs-1"]
   */
  measureVersions: string[];

  /**
   * SHA-256 of what left, without the day on which it did.
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  contentHash: string;

  /** Null: it came with the demonstration. */
  @ApiUuid()
  releasedById: string | null;

  @ApiInstant()
  releasedAt: string;
}

/** A page of releases, the latest first. */
export class DisclosureReleasePageDto {
  items: DisclosureReleaseDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
