import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { Intervention } from '../intervention.entity.js';

/** Something that is used to deliver an intervention: a manual, a film, a worksheet. */
@Entity('intervention_resource')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['interventionId'])
export class InterventionResource extends OwnedRow {
  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  /** A module of the current version when the resource was attached; null: of the whole work. */
  @TextColumn(40, { nullable: true })
  moduleCode: string | null;

  /** The archive's own reference of it, by which an import knows it again. */
  @TextColumn(64, { nullable: true })
  reference: string | null;

  @TextColumn(200)
  titleEn: string;

  @TextColumn(200, { nullable: true })
  titleCy: string | null;

  @TextColumn(2000, { nullable: true })
  url: string | null;

  /** Where it is in an archive that has no addresses. */
  @TextColumn(200, { nullable: true })
  archiveReference: string | null;

  /** `en` or `cy`. */
  @TextColumn(2)
  language: string;

  /** Under what terms it may be used. */
  @TextColumn(200)
  licence: string;

  /** Last day on which it may be used; null: without end. */
  @DateColumn({ nullable: true })
  licenceEndsOn: string | null;

  /** As the resource itself counts its versions. */
  @TextColumn(40)
  version: string;

  /** From when it is not to be used; null: it is. */
  @DateColumn({ nullable: true })
  withdrawnOn: string | null;

  /** Counts edits to this row; the ETag. */
  @IntegerColumn()
  rowVersion: number;
}
