import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { NeedArea } from '../../reference-data/need-area.entity.js';
import { CommissioningDecision } from '../decisions/commissioning-decision.entity.js';

/** A gap that a partner organisation was asked to close, and what it answered. */
@Entity('gap_escalation')
@Index(['serviceId', 'id'])
@Index(['decisionId', 'id'])
@Check('ck_gap_escalation_response', '("response" IS NULL) = ("responded_on" IS NULL)')
export class GapEscalation extends OwnedRow {
  @ForeignKey(() => CommissioningDecision)
  @ReferenceColumn({ nullable: true })
  decisionId: string | null;

  @ForeignKey(() => NeedArea)
  @TextColumn(20, { nullable: true })
  needAreaCode: string | null;

  /** The organisation. */
  @TextColumn(200)
  partner: string;

  @LongTextColumn()
  asked: string;

  @DateColumn()
  escalatedOn: string;

  @DateColumn()
  responseDueOn: string;

  /** Code set PARTNER_RESPONSE; null: no answer. */
  @TextColumn(60, { nullable: true })
  response: string | null;

  @LongTextColumn({ nullable: true })
  responseText: string | null;

  @DateColumn({ nullable: true })
  respondedOn: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
