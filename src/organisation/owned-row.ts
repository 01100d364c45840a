import { ForeignKey } from 'typeorm';
import { ChecksumColumn, IdColumn, InstantColumn, ReferenceColumn } from '../platform/database/columns.js';
import { DeliveryArea } from './delivery-area.entity.js';
import { YouthJusticeService } from './youth-justice-service.entity.js';

/**
 * What every row of a youth justice service carries: its id (UUIDv7), the service that owns it, the delivery
 * area it belongs to (null: the whole service), and the UTC instant at which it was recorded.
 */
export abstract class OwnedRow {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  @ForeignKey(() => DeliveryArea)
  @ReferenceColumn({ nullable: true })
  deliveryAreaId: string | null;

  @InstantColumn()
  recordedAt: string;
}

/** A row of a case. One flipped byte in ten passes every check of SQLite's: these rows carry a checksum of their own. */
export abstract class SealedRow extends OwnedRow {
  @ChecksumColumn()
  readonly rowChecksum?: number;
}
