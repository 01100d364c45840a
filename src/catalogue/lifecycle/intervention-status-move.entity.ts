import { Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import { LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { InterventionVersion } from '../intervention-version.entity.js';
import { Intervention } from '../intervention.entity.js';

/** That an entry moved from one status to another: never changed or removed. */
@Entity('intervention_status_move')
@Index(['interventionId', 'id'])
export class InterventionStatusMove extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  /** The version that has the new status. */
  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  /** Code set INTERVENTION_STATUS; null: the entry was added. */
  @TextColumn(60, { nullable: true })
  fromStatus: string | null;

  /** Code set INTERVENTION_STATUS. */
  @TextColumn(60)
  toStatus: string;

  @LongTextColumn({ nullable: true })
  reason: string | null;

  /** The account that moved it; the nil UUID: a command on the machine of the service. */
  @ReferenceColumn()
  movedById: string;
}
