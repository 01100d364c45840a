import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** How many of a stratum there are, and how many were drawn. */
export interface StratumAllocation {
  stratum: string;
  population: number;
  drawn: number;
}

/** A sample that was drawn, with everything that drawing it again takes. */
@Entity('quality_sample')
@Index(['serviceId', 'id'])
export class QualitySample extends OwnedRow {
  @TextColumn(200)
  title: string;

  @TextColumn(20)
  population: 'CASES' | 'SESSIONS';

  @DateColumn()
  since: string;

  @DateColumn()
  until: string;

  /** What it is stratified by. */
  @JsonColumn()
  strata: string[];

  /** How many were asked for. */
  @IntegerColumn()
  size: number;

  @IntegerColumn()
  seed: number;

  @TextColumn(20)
  algorithm: string;

  @IntegerColumn()
  populationSize: number;

  @JsonColumn()
  allocation: StratumAllocation[];

  @ForeignKey(() => Account)
  @ReferenceColumn()
  madeById: string;
}
