import type { PlainDate } from '../platform/calendar/plain-date.js';
import { type Condition, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';

/** Training that runs out, and whose it is. */
export interface ExpiringTraining {
  id: string;
  worker_id: string;
  name: string;
  account_id: string | null;
  team_id: string | null;
  team: string | null;
  qualification: string;
  expires_on: PlainDate;
}

const EXPIRING = `t.service_id = :serviceId AND t.expires_on <= :until
  AND w.active_from <= :today AND (w.active_to IS NULL OR w.active_to >= :today)
  AND NOT EXISTS (
    SELECT 1 FROM training_record n
    WHERE n.worker_id = t.worker_id AND n.qualification = t.qualification AND n.id <> t.id
      AND (n.expires_on IS NULL OR n.expires_on > t.expires_on OR (n.expires_on = t.expires_on AND n.id > t.id)))`;

/**
 * Training `t` of those workers `w` who work today that has run out, or will by a day, and that no later course in the same
 * thing has replaced: the earliest first.
 */
export function expiringTraining(
  tx: ReadTransaction,
  days: { serviceId: string; today: PlainDate; until: PlainDate },
  conditions: readonly (Condition | null)[],
  limit?: number,
): Promise<ExpiringTraining[]> {
  const { where, parameters } = whereAll([[EXPIRING, { ...days }], ...conditions]);
  return tx.query(
    `SELECT t.id, t.worker_id, w.name, w.account_id, w.team_id, m.code AS team, t.qualification, t.expires_on
     FROM training_record t JOIN worker w ON w.id = t.worker_id LEFT JOIN team m ON m.id = w.team_id
     WHERE ${where} ORDER BY t.expires_on, t.id${limit === undefined ? '' : ' LIMIT :limit'}`,
    { ...parameters, ...(limit !== undefined && { limit }) },
  );
}
