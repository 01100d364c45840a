import { Entity, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import { DateColumn, LongTextColumn, TextColumn } from '../../platform/database/columns.js';

/** A survey of every intervention at once, kept as it was. */
@Entity('evaluation_survey')
@Index(['serviceId', 'id'])
export class EvaluationSurvey extends OwnedRow {
  /** Version of the method; figures of different versions are not compared. */
  @TextColumn(40)
  methodVersion: string;

  @DateColumn()
  dataAsOf: string;

  /** SHA-256 over the rows that were read. */
  @TextColumn(64)
  inputSha256: string;

  /** JSON, byte for byte as first answered. */
  @LongTextColumn()
  definition: string;

  /** JSON, byte for byte as first answered. */
  @LongTextColumn()
  result: string;
}
