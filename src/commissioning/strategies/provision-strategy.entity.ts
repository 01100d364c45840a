import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { NeedsAnalysis } from '../../needs-analysis/needs-analysis.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { StrategyPriority } from './strategy-rules.js';

/**
 * What a service means to provide in a period, for which needs and why. A draft is edited; once it is approved, triggers
 * keep every column as it is, and a new version takes its place.
 */
@Entity('provision_strategy')
@Index(['serviceId', 'id'])
@Index(['supersedesId'])
@Check('ck_provision_strategy_period', '"period_to" >= "period_from"')
@Check(
  'ck_provision_strategy_approved',
  '("approved_at" IS NULL) = ("approved_on" IS NULL) AND ("approved_at" IS NULL) = ("approved_by" IS NULL)',
)
export class ProvisionStrategy extends OwnedRow {
  /** Which version of the strategy it is, from 1. */
  @IntegerColumn()
  version: number;

  /** The version whose place it takes once it is approved; null: none. */
  @ForeignKey(() => ProvisionStrategy)
  @ReferenceColumn({ nullable: true })
  supersedesId: string | null;

  @TextColumn(200)
  titleEn: string;

  @TextColumn(200, { nullable: true })
  titleCy: string | null;

  @LongTextColumn()
  summaryEn: string;

  @LongTextColumn({ nullable: true })
  summaryCy: string | null;

  @DateColumn()
  periodFrom: string;

  @DateColumn()
  periodTo: string;

  /** The signed analysis that it rests on. */
  @ForeignKey(() => NeedsAnalysis)
  @ReferenceColumn()
  needsAnalysisId: string;

  @TextColumn(200)
  ownerRole: string;

  @JsonColumn()
  priorities: StrategyPriority[];

  @DateColumn()
  reviewDueOn: string;

  @TextColumn(200, { nullable: true })
  approvedBy: string | null;

  @DateColumn({ nullable: true })
  approvedOn: string | null;

  /** When the approval was recorded; null: it is a draft. */
  @TextColumn(24, { nullable: true })
  approvedAt: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
