import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Child } from '../../cases/child.entity.js';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import { IntegerColumn, LongTextColumn, ReferenceColumn } from '../../platform/database/columns.js';

/**
 * What the provision map counts of a child, packed: when each need was assessed, came first, was planned for and so on, in
 * each case that is not restricted. It is worked out from the records, and holds nothing that they do not.
 */
@Entity('provision_history')
@Index(['serviceId', 'childId'])
@Index(['serviceId', 'revision'])
export class ProvisionHistory {
  @ForeignKey(() => Child)
  @PrimaryColumn({ type: 'uuid' })
  childId: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  /** One more than any before it in the service, with each change. */
  @IntegerColumn()
  revision: number;

  /** See pack-history.ts. */
  @LongTextColumn()
  history: string;
}
