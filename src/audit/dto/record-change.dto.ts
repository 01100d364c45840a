import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId } from '../../platform/validation/fields.js';
import { CHANGED_RECORD_TYPES, type ChangedRecordType, type FieldChange } from '../record-change.entity.js';

/** Which changes of records to list. */
export class RecordChangeQuery extends PageQuery {
  /** @example case */
  @IsOptional()
  @IsIn(CHANGED_RECORD_TYPES)
  recordType?: ChangedRecordType;

  /** Changes of this record. */
  @IsOptional()
  @IsId()
  recordId?: string;

  /** Changes of this case and of what belongs to it. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /** Changes of this child and of what belongs to the child. */
  @IsOptional()
  @IsId()
  childId?: string;
}

/** A change of a record: which fields, by whom, when and why. */
export class RecordChangeDto {
  @ApiUuid()
  id: string;

  /** @example case */
  @ApiProperty({ enum: CHANGED_RECORD_TYPES })
  recordType: ChangedRecordType;

  @ApiUuid()
  recordId: string;

  @ApiUuid()
  caseId: string | null;

  @ApiUuid()
  childId: string | null;

  @ApiUuid()
  accountId: string;

  /** Null: a command on the machine of the service. */
  accountName: string | null;

  /** As given with the change; null: none was. */
  reason: string | null;

  /** The value before and after, by field. */
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { from: {}, to: {} },
      required: ['from', 'to'],
    },
    example: { setting: { from: 'COMMUNITY', to: 'CUSTODY' } },
  })
  changes: Record<string, FieldChange>;

  @ApiInstant()
  recordedAt: string;
}

/** A page of changes, newest first. */
export class RecordChangePageDto {
  items: RecordChangeDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
