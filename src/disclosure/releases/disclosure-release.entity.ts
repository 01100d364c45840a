import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Figures that left the service. It is never changed, and not taken back: what was told stays told. */
@Entity('disclosure_release')
@Unique(['serviceId', 'kind', 'subject', 'edition'])
@Index(['serviceId', 'id'])
export class DisclosureRelease extends OwnedRow {
  /** What it is, such as BOARD_PACK. */
  @TextColumn(40)
  kind: string;

  /** What it is of, such as 2026-Q3. */
  @TextColumn(60)
  subject: string;

  /** Counts the releases of one kind and subject, from 1. */
  @IntegerColumn()
  edition: number;

  @DateColumn()
  dataAsOf: string;

  /** Versions of the definitions that it was counted by. */
  @JsonColumn()
  measureVersions: string[];

  /** JSON: what was asked for. */
  @JsonColumn()
  parameters: object;

  /** JSON: what left. */
  @LongTextColumn()
  content: string;

  /** SHA-256 of what left, without the day on which it did. */
  @TextColumn(64)
  contentHash: string;

  /** Who is in the counts that are shown, by keys that name nobody; for holding later releases against it, in no answer. */
  @LongTextColumn()
  membership: string;

  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  releasedById: string | null;
}
