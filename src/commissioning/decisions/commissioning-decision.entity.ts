import { Check, Entity, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { CitedSource, ConsideredOption } from './cited-source.js';

/** A question about what is provided that somebody has to answer by a day, and the answer. */
@Entity('commissioning_decision')
@Index(['serviceId', 'id'])
@Check(
  'ck_commissioning_decision_outcome',
  '("outcome" IS NULL) = ("decided_on" IS NULL) AND ("outcome" IS NULL) = ("decided_by" IS NULL)',
)
export class CommissioningDecision extends OwnedRow {
  @TextColumn(200)
  title: string;

  @LongTextColumn()
  question: string;

  @JsonColumn()
  cites: CitedSource[];

  @JsonColumn()
  options: ConsideredOption[];

  @DateColumn()
  responseDueOn: string;

  /** Code set DECISION_OUTCOME; null: nobody has decided. */
  @TextColumn(60, { nullable: true })
  outcome: string | null;

  /** What was decided. */
  @LongTextColumn({ nullable: true })
  decision: string | null;

  @LongTextColumn({ nullable: true })
  reason: string | null;

  @TextColumn(200, { nullable: true })
  decidedBy: string | null;

  @DateColumn({ nullable: true })
  decidedOn: string | null;

  @DateColumn({ nullable: true })
  reviewDueOn: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
