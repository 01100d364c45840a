import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** A figure as somebody published it. It is never changed: a correction is another figure, which supersedes it. */
@Entity('official_figure')
@Unique(['supersedesId'])
@Unique(['serviceId', 'measure', 'version', 'areaKind', 'areaName', 'cohortFrom', 'cohortTo', 'revision'])
@Index(['serviceId', 'id'])
@Check('ck_official_figure_counts', '("numerator" IS NULL) = ("denominator" IS NULL)')
@Check('ck_official_figure_superseding', '("supersedes_id" IS NULL) = ("reason" IS NULL)')
export class OfficialFigure extends OwnedRow {
  @TextColumn(60)
  measure: string;

  /** Of the measure: the definition by which it was counted. */
  @TextColumn(60)
  version: string;

  /** Code set FIGURE_AREA. */
  @TextColumn(60)
  areaKind: string;

  /** Empty where the kind says it all, so that the key holds there too. */
  @TextColumn(200)
  areaName: string;

  @DateColumn()
  cohortFrom: string;

  @DateColumn()
  cohortTo: string;

  /** Counts the figures of one measure, version, area and cohort, from 1. */
  @IntegerColumn()
  revision: number;

  @RealColumn()
  value: number;

  /** Decimals in which it was published. */
  @IntegerColumn()
  decimals: number;

  @IntegerColumn({ nullable: true })
  numerator: number | null;

  @IntegerColumn({ nullable: true })
  denominator: number | null;

  /** Null: not known to the day. */
  @DateColumn({ nullable: true })
  publishedOn: string | null;

  @TextColumn(300)
  sourceTitle: string;

  @TextColumn(1000, { nullable: true })
  sourceUrl: string | null;

  /** Why it supersedes another; null: it supersedes none. */
  @TextColumn(500, { nullable: true })
  reason: string | null;

  @ForeignKey(() => OfficialFigure)
  @ReferenceColumn({ nullable: true })
  supersedesId: string | null;

  /** Null: it came with the demonstration. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  enteredById: string | null;
}
