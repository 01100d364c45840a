import { Entity, PrimaryColumn } from 'typeorm';
import {
  DateColumn,
  FlagColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  TextColumn,
} from '../platform/database/columns.js';

/**
 * One version of the definition of a measure. It is never changed: a measure that is defined anew gets another version, so
 * that no figure can end up under a definition that it was not counted by.
 */
@Entity('measure_version')
export class MeasureVersion {
  @PrimaryColumn({ type: 'varchar', length: '60' })
  measure: string;

  @PrimaryColumn({ type: 'varchar', length: '60' })
  version: string;

  @TextColumn(500)
  nameEn: string;

  @TextColumn(500)
  nameCy: string;

  @TextColumn(500)
  numeratorEn: string;

  @TextColumn(500)
  numeratorCy: string;

  @TextColumn(500)
  denominatorEn: string;

  @TextColumn(500)
  denominatorCy: string;

  /** Months from the index event in which something must happen to be counted; null: nobody is followed. */
  @IntegerColumn({ nullable: true })
  followUpMonths: number | null;

  /** Further months in which it must be proven. */
  @IntegerColumn({ nullable: true })
  waitingMonths: number | null;

  /** Over how many months people enter; null: as many as one likes. */
  @IntegerColumn({ nullable: true })
  cohortMonths: number | null;

  /** Code set MEASURE_UNIT. */
  @TextColumn(60)
  unit: string;

  /** For how many of the denominator the value is given. */
  @IntegerColumn()
  per: number;

  /** Its part in F_o = B × F_r: B, F_O or F_R; null: none. */
  @TextColumn(3, { nullable: true })
  identityPart: string | null;

  @TextColumn(500)
  sourceEn: string;

  @TextColumn(500)
  sourceCy: string;

  /** Who published the definition, and when. */
  @TextColumn(500)
  reference: string;

  /** The first and the last day that a cohort of it can have; null: not said. */
  @DateColumn({ nullable: true })
  validFrom: string | null;

  @DateColumn({ nullable: true })
  validTo: string | null;

  /** Published by somebody other than the service. */
  @FlagColumn()
  isOfficial: boolean;

  /** Other versions of the measure whose figures may be set beside those of this one. */
  @JsonColumn()
  comparableWith: string[];

  @IntegerColumn()
  sortOrder: number;

  @InstantColumn()
  recordedAt: string;
}
