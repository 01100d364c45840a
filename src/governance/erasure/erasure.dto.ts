import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId } from '../../platform/validation/fields.js';
import { ERASURE_GROUNDS, type ErasureGround } from './erasure-ground.js';

/** What is to be erased. */
export class EraseRecordsDto {
  /** One child; or leave it out and say `due`. */
  @IsOptional()
  @IsId()
  childId?: string | null;

  /** `true`: every child whose records are due to go by the policies of the service, at most fifty at a time. */
  @IsOptional()
  @IsBoolean()
  due?: boolean | null;

  /** Only `false` erases; otherwise it is told what would go, and what holds it back. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean | null;

  /**
   * Why: a code, since it outlives the records.
   * @example RETENTION_ENDED
   */
  @IsIn(ERASURE_GROUNDS)
  ground: ErasureGround;
}

/** How many rows of one kind. */
export class RecordCountDto {
  /** @example session */
  recordType: string;

  @ApiInteger({ example: 12 })
  rows: number;
}

/** What goes of one child, or would, and what holds it back. */
export class ErasedChildDto {
  @ApiUuid()
  childId: string;

  erased: boolean;

  /** Empty where it goes. */
  heldBackBy: ('LEGAL_HOLD' | 'NO_CASE' | 'NO_POLICY' | 'CASE_OPEN' | 'NOT_YET')[];

  /** The first day on which the policies let it go; null: no day yet, or it does not rest on them. */
  @ApiDate()
  dueOn: string | null;

  records: RecordCountDto[];
}

/** What an erasure did, or would do. */
export class ErasureDto {
  dryRun: boolean;

  ground: ErasureGround;

  children: ErasedChildDto[];

  /** Whether more children are due than one request erases. */
  more: boolean;

  /** Whether the files of the database hold nothing of it any more; null: nothing was erased. */
  filesScrubbed: boolean | null;
}

/** That a child was erased. */
export class ErasureTombstoneDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  ground: ErasureGround;

  /** The policies by which it was due; empty where it did not rest on them. */
  policyIds: string[];

  rowsRemoved: RecordCountDto[];

  @ApiUuid()
  erasedById: string;

  @ApiInstant()
  recordedAt: string;
}

/** Which erasures to list. */
export class ErasureQuery extends PageQuery {}

/** A page of erasures, newest first. */
export class ErasurePageDto {
  items: ErasureTombstoneDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
