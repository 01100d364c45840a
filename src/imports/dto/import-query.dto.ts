import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { RECORD_TYPE_NAMES, type RecordTypeName } from '../record-types/all.js';

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** How a file is imported. */
export class ImportQuery {
  /**
   * What its rows are; see /v1/imports/record-types.
   * @example sessions
   */
  @IsIn(RECORD_TYPE_NAMES)
  recordType: RecordTypeName;

  /**
   * Does everything and keeps nothing; false where not given.
   * @example true
   */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => FLAGS.get(value) ?? value)
  @IsBoolean()
  dryRun?: boolean;

  /**
   * `all`, where not given: one faulty row refuses the file. `partial`: the good rows are kept.
   * @example all
   */
  @IsOptional()
  @IsIn(['all', 'partial'])
  mode?: 'all' | 'partial';
}

/** Which imports are listed. */
export class ImportListQuery extends PageQuery {
  /**
   * Only imports of this record type.
   * @example sessions
   */
  @IsOptional()
  @IsIn(RECORD_TYPE_NAMES)
  recordType?: RecordTypeName;
}
