import { Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import { DateColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { InterventionVersion } from '../intervention-version.entity.js';
import { Intervention } from '../intervention.entity.js';

/** That an entry was looked at, and what came of it: never changed or removed. */
@Entity('intervention_review')
@Index(['interventionId', 'id'])
export class InterventionReview extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  /** The version that was looked at. */
  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @DateColumn()
  reviewedOn: string;

  /** Code set INTERVENTION_REVIEW_OUTCOME. */
  @TextColumn(60)
  outcome: string;

  @LongTextColumn({ nullable: true })
  note: string | null;

  /** When it is to be looked at again; null: not any more. */
  @DateColumn({ nullable: true })
  nextDueOn: string | null;

  /** The account that recorded it. */
  @ReferenceColumn()
  reviewedById: string;
}
