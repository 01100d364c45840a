import { Entity, ForeignKey, Index } from 'typeorm';
import { Intervention } from '../catalogue/intervention.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import { DateColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** A run of an evaluation, kept as it was: its definition, what it read, how, and what came out. */
@Entity('evaluation_run')
@Index(['serviceId', 'interventionId'])
export class EvaluationRun extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

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
