import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { QUARTER } from '../quarter.js';
import { BoardPackDto } from './board-pack.dto.js';

/** Which pack to release. */
export class ReleaseBoardPackDto {
  /**
   * A quarter of the calendar year that has begun.
   * @example 2026-Q3
   */
  @Matches(QUARTER, { message: '$property must be a year and a quarter, such as 2026-Q3' })
  @ApiProperty({ type: 'string', pattern: QUARTER.source })
  quarter: string;

  /**
   * Hide the figures that, beside earlier releases, would tell of few children; otherwise the pack is refused for them.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  hideWhatWouldReveal?: boolean;
}

/** Which released packs to list. */
export class BoardReleaseQuery extends PageQuery {
  /**
   * Of one quarter.
   * @example 2026-Q3
   */
  @IsOptional()
  @Matches(QUARTER, { message: '$property must be a year and a quarter, such as 2026-Q3' })
  @ApiProperty({ type: 'string', pattern: QUARTER.source })
  quarter?: string;
}

/** A released pack, as it is listed. */
export class BoardReleaseItemDto {
  @ApiUuid()
  id: string;

  /** @example 2026-Q3 */
  quarter: string;

  /** Counts the released packs of the quarter, from 1. */
  @ApiInteger({ example: 1 })
  edition: number;

  @ApiDate()
  dataAsOf: string;

  /** The service that it is of. */
  service: BilingualDto;

  @ApiInstant()
  releasedAt: string;
}

/** A page of released packs, the latest first. */
export class BoardReleasePageDto {
  items: BoardReleaseItemDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** A released pack. It does not change. */
export class BoardReleaseDto extends BoardPackDto {
  @ApiUuid()
  id: string;

  /** Counts the released packs of the quarter, from 1. */
  @ApiInteger({ example: 1 })
  edition: number;

  @ApiInstant()
  releasedAt: string;
}
