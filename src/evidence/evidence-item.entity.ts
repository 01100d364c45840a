import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { Intervention } from '../catalogue/intervention.entity.js';
import { EvaluationRun } from '../evaluation/runs/evaluation-run.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** What one source says of whether an intervention works, in that source's own scale. */
@Entity('evidence_item')
@Index(['interventionId'])
@Index(['serviceId', 'id'])
@Index(['serviceId', 'rowVersion'])
@Check('ck_evidence_item_withdrawn', '("withdrawn_on" IS NULL) = ("withdrawn_reason" IS NULL)')
export class EvidenceItem extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  /** Code set EVIDENCE_SCHEME. */
  @TextColumn(60)
  scheme: string;

  /** A code of the scheme's own code set. */
  @TextColumn(60)
  rating: string;

  /** 1 to 5, where the scheme rates how sure the evidence is. */
  @IntegerColumn({ nullable: true })
  evidenceSecurity: number | null;

  /** From 1, cheap, where the scheme rates what it costs. */
  @IntegerColumn({ nullable: true })
  costRating: number | null;

  /** Code set EFFECT_DIRECTION. */
  @TextColumn(60, { nullable: true })
  direction: string | null;

  /** The run of the service's own that this is taken from. */
  @ForeignKey(() => EvaluationRun)
  @ReferenceColumn({ nullable: true })
  evaluationId: string | null;

  @TextColumn(500)
  citation: string;

  @TextColumn(1000, { nullable: true })
  url: string | null;

  @TextColumn(500, { nullable: true })
  population: string | null;

  @TextColumn(500, { nullable: true })
  outcome: string | null;

  /** Code set EFFECT_METRIC. */
  @TextColumn(60, { nullable: true })
  effectMetric: string | null;

  @RealColumn({ nullable: true })
  effectValue: number | null;

  @RealColumn({ nullable: true })
  effectLow: number | null;

  @RealColumn({ nullable: true })
  effectHigh: number | null;

  @IntegerColumn({ nullable: true })
  effectN: number | null;

  /** How far it holds for children here. */
  @LongTextColumn({ nullable: true })
  applicability: string | null;

  /** Null: it came with the catalogue. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  reviewedById: string | null;

  @DateColumn()
  reviewedOn: string;

  @DateColumn({ nullable: true })
  accessedOn: string | null;

  /** The last day on which the review still counts as fresh. */
  @DateColumn()
  staleAfter: string;

  @DateColumn({ nullable: true })
  withdrawnOn: string | null;

  @TextColumn(500, { nullable: true })
  withdrawnReason: string | null;

  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  withdrawnById: string | null;

  @IntegerColumn()
  rowVersion: number;
}
