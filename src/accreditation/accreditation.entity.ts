import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Child } from '../cases/child.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** An award that a child was offered, works towards or holds. It stays with the child from case to case. */
@Entity('accreditation')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['childId', 'award'])
@Index(['deliveryId'])
export class Accreditation extends SealedRow {
  @ForeignKey(() => Child)
  @ReferenceColumn()
  childId: string;

  /** The work it came of; null: of none that is recorded. */
  @ForeignKey(() => Delivery)
  @ReferenceColumn({ nullable: true })
  deliveryId: string | null;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set ACCREDITATION. */
  @TextColumn(60)
  award: string;

  /** What the certificate says it is for. */
  @TextColumn(200, { nullable: true })
  title: string | null;

  @TextColumn(200)
  awardingBody: string;

  /** Code set ACCREDITATION_LEVEL. */
  @TextColumn(60, { nullable: true })
  level: string | null;

  @IntegerColumn({ nullable: true })
  credits: number | null;

  /** Who sent the child there: code set AGENCY. */
  @TextColumn(60, { nullable: true })
  referredBy: string | null;

  /** Code set ACCREDITATION_STAGE: where it has come to. */
  @TextColumn(60)
  stage: string;

  @DateColumn()
  stageOn: string;

  @DateColumn({ nullable: true })
  achievedOn: string | null;

  /** The last day on which a card or certificate is good; null: it does not run out. */
  @DateColumn({ nullable: true })
  expiresOn: string | null;

  @TextColumn(64, { nullable: true })
  certificateReference: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
