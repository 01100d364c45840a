import { Entity, ForeignKey, Unique } from 'typeorm';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import { Intervention } from '../catalogue/intervention.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import { FlagColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { NeedArea } from '../reference-data/need-area.entity.js';

/** What a version of a package is made of: work of another entry, or a contact that is described. */
@Entity('package_component')
@Unique(['interventionVersionId', 'code'])
export class PackageComponent extends OwnedRow {
  /** The version of the package. */
  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @TextColumn(40)
  code: string;

  /** Null: a contact that is described. */
  @ForeignKey(() => Intervention)
  @ReferenceColumn({ nullable: true })
  componentInterventionId: string | null;

  @TextColumn(200)
  titleEn: string;

  @TextColumn(200)
  titleCy: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  /** Code set ROLE_IN_PLAN: who is in contact with the child. */
  @TextColumn(60)
  role: string;

  @FlagColumn()
  isRequired: boolean;

  @IntegerColumn({ nullable: true })
  weeklyContacts: number | null;

  @IntegerColumn({ nullable: true })
  weeklyMinutes: number | null;

  @IntegerColumn()
  sortOrder: number;
}
