import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn } from '../platform/database/columns.js';

/** A package planned with a child: what holds the plan actions of its components together. It is not edited. */
@Entity('package_plan')
@Index(['caseId'])
@Index(['serviceId', 'id'])
@Index(['interventionVersionId'])
export class PackagePlan extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  @DateColumn()
  plannedOn: string;

  @DateColumn()
  startsOn: string;

  @IntegerColumn()
  weeks: number;
}
