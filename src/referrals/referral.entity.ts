import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { NeedArea } from '../reference-data/need-area.entity.js';

/** That a child was referred to somebody for a need, and how far that came. */
@Entity('referral')
@Index(['serviceId', 'id'])
@Index(['caseId', 'needAreaCode'])
@Check('ck_referral_decided', '("outcome" IS NULL) = ("decided_on" IS NULL)')
@Check('ck_referral_attended', '"attended_on" IS NULL OR "offered_on" IS NOT NULL')
export class Referral extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  /** Code set AGENCY: whom the child was referred to. */
  @TextColumn(60)
  agency: string;

  /** The organisation or the team of it, such as a clinic. */
  @TextColumn(200, { nullable: true })
  referredTo: string | null;

  @DateColumn()
  referredOn: string;

  /** Code set REFERRAL_OUTCOME; null: not decided. */
  @TextColumn(60, { nullable: true })
  outcome: string | null;

  @DateColumn({ nullable: true })
  decidedOn: string | null;

  /** Who confirmed that another service works with the child already. */
  @TextColumn(200, { nullable: true })
  confirmedBy: string | null;

  /** The day on which those who were asked assessed the child. */
  @DateColumn({ nullable: true })
  assessedOn: string | null;

  /** The first day that was offered for work; the assessment is not that. */
  @DateColumn({ nullable: true })
  offeredOn: string | null;

  @DateColumn({ nullable: true })
  attendedOn: string | null;

  /** The day on which it ended, done or not. */
  @DateColumn({ nullable: true })
  endedOn: string | null;

  /** Code set REFERRAL_REASON: why it was refused, or why it ended. */
  @TextColumn(60, { nullable: true })
  reason: string | null;

  @LongTextColumn({ nullable: true })
  note: string | null;

  @IntegerColumn()
  rowVersion: number;
}
