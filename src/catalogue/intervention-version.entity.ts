import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Provider } from '../organisation/provider.entity.js';
import {
  FlagColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { EligibilityRule } from './eligibility/eligibility-rule.js';
import { InterventionDesign } from './intervention-design.js';
import { Intervention } from './intervention.entity.js';

/**
 * One version of a catalogue entry. Deliveries and evaluations name the version they used, so a version that
 * has been used is never altered: a change of substance makes the next one.
 */
@Entity('intervention_version')
@Unique(['interventionId', 'versionNo'])
@Index('ix_intervention_version_current', ['interventionId'], { unique: true, where: '"is_current"' })
@Index(['serviceId', 'isCurrent'])
@Index(['serviceId', 'rowVersion'])
export class InterventionVersion extends InterventionDesign {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  /** 1, 2, 3 … within the intervention. */
  @IntegerColumn()
  versionNo: number;

  @FlagColumn()
  isCurrent: boolean;

  /** Code set INTERVENTION_STATUS. */
  @TextColumn(60)
  status: string;

  @TextColumn(200)
  titleEn: string;

  @TextColumn(200, { nullable: true })
  titleCy: string | null;

  @LongTextColumn()
  summaryEn: string;

  @LongTextColumn({ nullable: true })
  summaryCy: string | null;

  /** Code set INTERVENTION_TYPE. */
  @TextColumn(60)
  interventionType: string;

  /** Code set PURPOSE. */
  @TextColumn(60)
  purpose: string;

  @ForeignKey(() => Provider)
  @ReferenceColumn({ nullable: true })
  providerId: string | null;

  /** Youngest age in whole years, inclusive. */
  @IntegerColumn()
  ageMin: number;

  /** Oldest age in whole years, inclusive. */
  @IntegerColumn()
  ageMax: number;

  /** Code set SEX; empty: any. */
  @JsonColumn()
  sexes: string[];

  /** Code set SETTING; never empty. */
  @JsonColumn()
  settings: string[];

  /** Languages of delivery, `en` and `cy`; never empty. */
  @JsonColumn()
  languages: string[];

  @IntegerColumn({ nullable: true })
  sessionsPlanned: number | null;

  @IntegerColumn({ nullable: true })
  minutesPerSession: number | null;

  @IntegerColumn({ nullable: true })
  durationWeeks: number | null;

  /** Conditions that a child must meet; null: none besides the entry's own fields. */
  @JsonColumn({ nullable: true })
  eligibility: EligibilityRule[] | null;

  /** False for processes, such as panels, that are catalogued but left out of impact evaluation. */
  @FlagColumn()
  impactEvaluable: boolean;

  /** Why this version replaced the one before it; null for the first. */
  @LongTextColumn({ nullable: true })
  changeReason: string | null;

  /** Counts edits to this row; the ETag. */
  @IntegerColumn()
  rowVersion: number;
}
