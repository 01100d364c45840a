import { Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { CommissioningDecision } from '../decisions/commissioning-decision.entity.js';

/** Something to be done because of a decision. It is never removed. */
@Entity('commissioning_action')
@Index(['serviceId', 'id'])
@Index(['decisionId', 'id'])
export class CommissioningAction extends OwnedRow {
  @ForeignKey(() => CommissioningDecision)
  @ReferenceColumn()
  decisionId: string;

  @TextColumn(1000)
  action: string;

  @TextColumn(200)
  owner: string;

  @DateColumn()
  dueOn: string;

  @LongTextColumn({ nullable: true })
  progress: string | null;

  /** Code set COMMISSIONING_ACTION_STATE. */
  @TextColumn(60)
  state: string;

  @DateColumn({ nullable: true })
  endedOn: string | null;

  /** Why it was dropped. */
  @TextColumn(1000, { nullable: true })
  reason: string | null;

  /** What came of it. */
  @LongTextColumn({ nullable: true })
  followUp: string | null;

  @DateColumn({ nullable: true })
  followedUpOn: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
