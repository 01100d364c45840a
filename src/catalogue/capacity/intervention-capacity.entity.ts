import { Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn } from '../../platform/database/columns.js';
import { Intervention } from '../intervention.entity.js';

/** How many children can be in an intervention at a time, in its delivery area (null: in the whole service). */
@Entity('intervention_capacity')
@Index(['interventionId', 'validFrom'])
@Index(['serviceId', 'rowVersion'])
export class InterventionCapacity extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  @IntegerColumn()
  places: number;

  @DateColumn()
  validFrom: string;

  /** Last day, inclusive; null: until further notice. */
  @DateColumn({ nullable: true })
  validTo: string | null;

  /** Weeks that a child waits at present; null: not known. */
  @IntegerColumn({ nullable: true })
  waitWeeks: number | null;

  /** Counts edits to this row; the ETag. */
  @IntegerColumn()
  rowVersion: number;
}
