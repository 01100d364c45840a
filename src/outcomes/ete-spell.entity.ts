import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Child } from '../cases/child.entity.js';
import { Provider } from '../organisation/provider.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { Worker } from '../workforce/worker.entity.js';

/** A spell in one education, training or employment placement. Several may run at once. */
@Entity('ete_spell')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['childId', 'startedOn'])
@Check('ck_ete_spell_dates', '"ended_on" IS NULL OR "ended_on" >= "started_on"')
export class EteSpell extends SealedRow {
  @ForeignKey(() => Child)
  @ReferenceColumn()
  childId: string;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set ETE_PROVISION. */
  @TextColumn(60)
  provisionType: string;

  /** Code set SUITABILITY: a professional's judgement, never derived from hours. */
  @TextColumn(60)
  suitability: string;

  @DateColumn()
  startedOn: string;

  @DateColumn({ nullable: true })
  endedOn: string | null;

  /** Hours a week; null: not known. */
  @RealColumn({ nullable: true })
  hoursOffered: number | null;

  /** Hours a week; null: not known. */
  @RealColumn({ nullable: true })
  hoursAttended: number | null;

  @ForeignKey(() => Provider)
  @ReferenceColumn({ nullable: true })
  providerId: string | null;

  /** Whether the child is there for fewer hours than others; null: not recorded. */
  @TextColumn(3, { nullable: true })
  reducedTimetable: 'YES' | 'NO' | null;

  /** Code set REDUCED_TIMETABLE_REASON. */
  @TextColumn(60, { nullable: true })
  reducedReason: string | null;

  @DateColumn({ nullable: true })
  reducedReviewOn: string | null;

  /** Who judged whether it is suitable; null: not recorded. */
  @ForeignKey(() => Worker)
  @ReferenceColumn({ nullable: true })
  suitabilityJudgedById: string | null;

  @DateColumn({ nullable: true })
  suitabilityJudgedOn: string | null;

  @TextColumn(500, { nullable: true })
  suitabilityReason: string | null;

  @IntegerColumn()
  rowVersion: number;
}
