import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OwnedRow } from '../organisation/owned-row.js';
import { ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { NeedArea } from '../reference-data/need-area.entity.js';
import { InterventionVersion } from './intervention-version.entity.js';

export type NeedTarget = 'PRIMARY' | 'SECONDARY';

/** A need area that a version of an intervention targets. */
@Entity('intervention_need')
@Unique(['interventionVersionId', 'needAreaCode'])
@Index(['needAreaCode', 'serviceId'])
export class InterventionNeed extends OwnedRow {
  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  @TextColumn(10)
  target: NeedTarget;
}
