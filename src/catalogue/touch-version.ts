import type { WriteTransaction } from '../platform/database/transaction.js';
import { InterventionVersion } from './intervention-version.entity.js';

/** Counts a version up because something that belongs to it has changed, and gives its new row version. */
export const touchVersion = (
  tx: WriteTransaction,
  serviceId: string,
  { version_id: id, row_version: rowVersion }: { version_id: string; row_version: number },
): Promise<number> => tx.update(InterventionVersion, { id, serviceId, rowVersion }, {});
