import { Entity, ForeignKey, Unique } from 'typeorm';
import { OwnedRow } from '../organisation/owned-row.js';
import { FlagColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { InterventionVersion } from './intervention-version.entity.js';

/** A module of a version of an intervention: what one or more sessions cover. */
@Entity('intervention_module')
@Unique(['interventionVersionId', 'code'])
export class InterventionModule extends OwnedRow {
  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @TextColumn(40)
  code: string;

  @TextColumn(200)
  titleEn: string;

  @TextColumn(200, { nullable: true })
  titleCy: string | null;

  /** 1, 2, 3 … in the order of delivery. */
  @IntegerColumn()
  sortOrder: number;

  @IntegerColumn()
  minutes: number;

  /** Whether the work is not complete without it. */
  @FlagColumn()
  isCore: boolean;
}
