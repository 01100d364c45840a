import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Account } from './account.entity.js';

/** Access of one account to one case, whatever its team and though the case may be restricted. */
@Entity('case_access')
@Index(['caseId', 'accountId'])
@Index(['serviceId', 'id'])
export class CaseAccess {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  accountId: string;

  /** Given by a manager, or taken in an emergency ("break glass") by the account itself. */
  @TextColumn(20)
  kind: 'ASSIGNED' | 'EMERGENCY';

  /** Why; never shown to anybody but managers. */
  @TextColumn(500)
  reason: string;

  /** The account that gave it. */
  @ForeignKey(() => Account)
  @ReferenceColumn()
  givenById: string;

  /** Until when; `9999-12-31T23:59:59.999Z` where no end is set. */
  @TextColumn(24)
  endsAt: string;

  /** When a manager looked at an emergency; null: none has. */
  @TextColumn(24, { nullable: true })
  reviewedAt: string | null;

  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  reviewedById: string | null;

  @InstantColumn()
  recordedAt: string;
}
