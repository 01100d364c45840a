import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { DisclosureRelease } from '../disclosure/releases/disclosure-release.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/**
 * What the children, the staff and the service needed in a period, as it was worked out on a day. A draft is worked out anew;
 * once it is signed, triggers keep every column as it is.
 */
@Entity('needs_analysis')
@Index(['serviceId', 'id'])
@Unique(['serviceId', 'periodFrom', 'periodTo', 'revision'])
@Check('ck_needs_analysis_period', '"period_to" >= "period_from"')
export class NeedsAnalysis extends OwnedRow {
  @DateColumn()
  periodFrom: string;

  /** The last day: records of later days are not looked at. */
  @DateColumn()
  periodTo: string;

  /** Which analysis of this period it is, from 1. */
  @IntegerColumn()
  revision: number;

  @TextColumn(40)
  methodVersion: string;

  /** The day on which it was worked out. */
  @DateColumn()
  dataAsOf: string;

  /** JSON, byte for byte: true figures. */
  @LongTextColumn()
  content: string;

  /** SHA-256 over the content. */
  @TextColumn(64)
  contentSha256: string;

  /**
   * Who is in its counts, by keys that name nobody; for the ledger of releases alone, and in no answer. Null: it is signed,
   * and the ledger holds who is in what was shown, or it was worked out before this was kept.
   */
  @LongTextColumn({ nullable: true })
  membership: string | null;

  /** Null: it is a draft. */
  @TextColumn(24, { nullable: true })
  signedAt: string | null;

  /** Null: it is a draft, or came with the demonstration. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  signedById: string | null;

  /** What of it left the service. Null: it is a draft, or was signed before analyses were entered in the ledger. */
  @ForeignKey(() => DisclosureRelease)
  @ReferenceColumn({ nullable: true })
  releaseId: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
