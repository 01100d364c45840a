import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Information that somebody was asked for, and what came of it. */
@Entity('information_request')
@Index(['serviceId', 'id'])
@Index(['caseId', 'source'])
@Check('ck_information_request_end', '"received_on" IS NULL OR "gap_reason" IS NULL')
export class InformationRequest extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** Code set INFORMATION_SOURCE. */
  @TextColumn(60)
  source: string;

  /** The organisation, such as a school. */
  @TextColumn(200, { nullable: true })
  askedOf: string | null;

  @DateColumn()
  askedOn: string;

  /** The days on which it was chased, oldest first. */
  @JsonColumn()
  chasedOn: string[];

  /** The day on which it was last asked for or chased; null: nothing is awaited any more. */
  @DateColumn({ nullable: true })
  awaitedSince: string | null;

  @DateColumn({ nullable: true })
  receivedOn: string | null;

  /** How recent what was received is: the day that it tells of. */
  @DateColumn({ nullable: true })
  informationOn: string | null;

  /** Code set INFORMATION_GAP: why it will not come. */
  @TextColumn(60, { nullable: true })
  gapReason: string | null;

  @LongTextColumn({ nullable: true })
  note: string | null;

  @IntegerColumn()
  rowVersion: number;
}
