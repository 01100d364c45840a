import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { invalidField } from '../../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { type FoundVersion, requireInterventionVersion } from '../intervention-lookup.js';
import { statusFacts } from './review-due.js';

/** Where a new piece of work names a version, and from when it counts. */
export interface Choice {
  serviceId: string;
  versionId: string;
  pointer: string;
  /** The day on which the work was planned or began. */
  on: PlainDate | null | undefined;
}

interface Standing {
  code: string;
  status: string;
  /** The status before, and when it was left; null: it has had no other. */
  left_status: string | null;
  left_at: string | null;
}

const readStanding = (tx: ReadTransaction, interventionId: string): Promise<Standing | null> =>
  tx.queryOne<Standing>(
    `SELECT i.code, v.status, m.from_status AS left_status, m.recorded_at AS left_at
     FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
       LEFT JOIN intervention_status_move m
         ON m.id = (SELECT last.id FROM intervention_status_move last WHERE last.intervention_id = i.id
                   ORDER BY last.id DESC LIMIT 1)
     WHERE i.id = :interventionId`,
    { interventionId },
  );

/**
 * The version with this id, if its intervention may be chosen: it is in use, or still was on the day.
 * @throws DomainError (invalid) at `pointer` where the service has none, or has it out of use.
 */
export async function requireChoosableVersion(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, versionId, pointer, on }: Choice,
): Promise<FoundVersion> {
  const found = await requireInterventionVersion(tx, serviceId, versionId, pointer);
  const standing = await readStanding(tx, found.interventionId);
  const inUse = async (status: string): Promise<boolean> => {
    const known = await codes.find(tx, serviceId, 'INTERVENTION_STATUS', status);
    return statusFacts(known?.attributes).available;
  };
  if (!standing || (await inUse(standing.status))) return found;
  // What is recorded late began while the intervention could still be chosen.
  const { left_status: before, left_at: leftAt } = standing;
  if (on && before !== null && leftAt !== null && on < leftAt.slice(0, 10) && (await inUse(before)))
    return found;
  throw invalidField(
    pointer,
    'INTERVENTION_NOT_IN_USE',
    `${standing.code} is ${standing.status}: it cannot be planned or begun. Choose one that is in use; see GET /v1/interventions.`,
  );
}

/**
 * The version with this id, if new work may be planned with it: its intervention may be chosen, and no later version has taken
 * its place. What is planned or runs keeps the version that it has.
 * @throws DomainError (invalid) at `pointer` where the service has none, has it out of use, or has a newer one.
 */
export async function requirePlannableVersion(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  choice: Choice,
): Promise<FoundVersion> {
  const found = await requireChoosableVersion(tx, codes, choice);
  if (found.isCurrent) return found;
  const current = await tx.queryOne<{ code: string; id: string; version_no: number }>(
    `SELECT i.code, v.id, v.version_no FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
     WHERE i.id = :interventionId AND v.is_current`,
    { interventionId: found.interventionId },
  );
  throw invalidField(
    choice.pointer,
    'VERSION_SUPERSEDED',
    `A newer version has taken its place: plan version ${current?.version_no} of ${current?.code}, ${current?.id}.`,
  );
}
