import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsCode } from '../../platform/validation/fields.js';

/** Which codes to list. */
export class ReferenceCodeQuery {
  /**
   * One code set only.
   * @example ATTENDANCE
   */
  @IsOptional()
  @IsCode()
  codeSet?: string;
}

/** One code of one code set. */
export class ReferenceCodeDto {
  /** @example ATTENDANCE */
  codeSet: string;

  /** @example LATE */
  code: string;

  /**
   * The label in the language that `Accept-Language` prefers.
   * @example "Attended late"
   */
  label: string;

  /** @example "Attended late" */
  labelEn: string;

  /**
   * Null where there is no Welsh label yet.
   * @example "Mynychu yn hwyr"
   */
  labelCy: string | null;

  /**
   * DRAFT until a qualified translator has checked the Welsh label, then CHECKED.
   * @example DRAFT
   */
  labelCyStatus: 'DRAFT' | 'CHECKED';

  /** What rules need to know of the code. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    example: { countsTowardsDose: true },
  })
  attributes: Record<string, string | number | boolean>;

  /** @example 1 */
  version: number;
}

/** Codes, by set and in their usual order. */
export class ReferenceCodeListDto {
  items: ReferenceCodeDto[];
}
