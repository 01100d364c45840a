import { Entity, Index } from 'typeorm';
import { OwnedRow } from '../organisation/owned-row.js';
import { IntegerColumn, TextColumn } from '../platform/database/columns.js';

/** A file of records that was imported. */
@Entity('import_batch')
@Index(['serviceId', 'recordType'])
export class ImportBatch extends OwnedRow {
  @TextColumn(40)
  recordType: string;

  @TextColumn(64)
  fileSha256: string;

  @IntegerColumn()
  rowsRead: number;

  @IntegerColumn()
  rowsInserted: number;

  @IntegerColumn()
  rowsUpdated: number;

  @IntegerColumn()
  rowsUnchanged: number;

  @IntegerColumn()
  rowsRejected: number;
}
