import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { Child } from '../../cases/child.entity.js';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** Keeps everything that is held on a child from being erased until it is released. */
@Entity('legal_hold')
@Index(['childId'])
@Index(['serviceId', 'id'])
export class LegalHold {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  @ForeignKey(() => Child)
  @ReferenceColumn()
  childId: string;

  @TextColumn(500)
  reason: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  placedById: string;

  /** Null while it holds. */
  @TextColumn(24, { nullable: true })
  releasedAt: string | null;

  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  releasedById: string | null;

  @InstantColumn()
  recordedAt: string;
}
