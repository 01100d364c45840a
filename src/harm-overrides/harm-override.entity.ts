import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Intervention } from '../catalogue/intervention.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, LongTextColumn, ReferenceColumn } from '../platform/database/columns.js';

/** A senior manager's approval of an approach that the evidence says may harm, for one case, with the reason. */
@Entity('harm_override')
@Index(['caseId', 'interventionId'])
@Index(['serviceId', 'id'])
export class HarmOverride extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Intervention)
  @ReferenceColumn()
  interventionId: string;

  @LongTextColumn()
  reason: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  approvedById: string;

  @DateColumn()
  approvedOn: string;

  /** The last day on which it holds; null: until it is ended. */
  @DateColumn({ nullable: true })
  endsOn: string | null;

  @IntegerColumn()
  rowVersion: number;
}
