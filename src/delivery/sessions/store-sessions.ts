import type { WriteTransaction } from '../../platform/database/transaction.js';
import { Attendance } from './attendance.entity.js';
import { SessionDeliverer } from './session-deliverer.entity.js';
import type { NewSession } from './session-row.js';
import { Session } from './session.entity.js';

/** Inserts sessions, who attended, and who delivered where that is known: at most three statements. */
export async function storeSessions(tx: WriteTransaction, rows: readonly NewSession[]): Promise<void> {
  await tx.insert(
    Session,
    rows.map(({ session }) => session),
  );
  await tx.insert(
    Attendance,
    rows.map(({ attendance }) => attendance),
  );
  const deliverers = rows.flatMap((row) => row.deliverers);
  if (deliverers.length > 0) await tx.insert(SessionDeliverer, deliverers);
}
