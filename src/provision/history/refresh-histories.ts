import { listOf } from '../../platform/database/conditions.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { packHistory } from './pack-history.js';
import { ProvisionHistory } from './provision-history.entity.js';
import { readCaseHistories } from './read-case-histories.js';

/** How many cases a unit of work brings up to date: other writes wait for it. */
const CASES_AT_ONCE = 64;

const RESTRICTED = `AND case_id IN (SELECT id FROM case_record WHERE service_id = :serviceId AND is_restricted)`;

const changedCases = (extra: string): string => `
  SELECT DISTINCT case_id FROM changed_case WHERE service_id = :serviceId ${extra} ORDER BY case_id LIMIT ${CASES_AT_ONCE}`;

interface HistoryRow {
  child_id: string;
  history: string;
}

/** Writes what is new of the histories of some children; only those that say something else get a new revision. */
async function rewrite(tx: WriteTransaction, serviceId: string, childIds: readonly string[]): Promise<void> {
  const { list, parameters } = listOf(childIds, 'child');
  const rows = await tx.query<HistoryRow>(
    `SELECT child_id, history FROM provision_history WHERE child_id IN (${list})`,
    parameters,
  );
  const stored = new Map(rows.map(({ child_id, history }) => [child_id, history]));
  const cases = await readCaseHistories(tx, serviceId, childIds);
  const newest = await tx.queryOne<{ revision: number | null }>(
    'SELECT MAX(revision) AS revision FROM provision_history WHERE service_id = :serviceId',
    { serviceId },
  );
  const revision = (newest?.revision ?? 0) + 1;
  const added: ProvisionHistory[] = [];
  for (const childId of childIds) {
    // A child without a case that may be counted keeps an empty row: were it taken away, no revision would tell.
    const history = packHistory(cases.get(childId) ?? []);
    const before = stored.get(childId);
    if (before === undefined) added.push({ childId, serviceId, revision, history });
    else if (before !== history) {
      await tx.execute(
        'UPDATE provision_history SET history = :history, revision = :revision WHERE child_id = :childId',
        { childId, history, revision },
      );
    }
  }
  await tx.insert(ProvisionHistory, added);
}

/**
 * Brings some of the cases that changed up to date: of restricted ones, or of any. False where there is none.
 */
export async function refreshHistories(
  tx: WriteTransaction,
  serviceId: string,
  which: 'RESTRICTED' | 'ANY',
): Promise<boolean> {
  const changed = await tx.query<{ case_id: string }>(
    changedCases(which === 'RESTRICTED' ? RESTRICTED : ''),
    {
      serviceId,
    },
  );
  if (changed.length === 0) return false;
  const { list, parameters } = listOf(
    changed.map(({ case_id }) => case_id),
    'case',
  );
  // A case that was erased meanwhile has no child any more, and neither has its history.
  const children = await tx.query<{ child_id: string }>(
    `SELECT DISTINCT child_id FROM case_record WHERE id IN (${list}) ORDER BY child_id`,
    parameters,
  );
  const childIds = children.map(({ child_id }) => child_id);
  if (childIds.length > 0) await rewrite(tx, serviceId, childIds);
  await tx.execute(`DELETE FROM changed_case WHERE service_id = :serviceId AND case_id IN (${list})`, {
    ...parameters,
    serviceId,
  });
  return true;
}
