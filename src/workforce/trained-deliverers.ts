import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { activeWorkers } from './active-workers.js';
import { mayDeliver } from './may-deliver.js';

/** How many of those who work on a day may deliver a version: at all, and in each language. */
export interface DelivererCounts {
  any: number;
  en: number;
  cy: number;
}

interface RequirementRow {
  id: string;
  required_qualifications: string | null;
  refresher_months: number | null;
}

/**
 * How many may deliver each of these versions on a day, by the version's id. Three statements, however many versions;
 * versions that ask for the same are judged once.
 */
export async function trainedDeliverers(
  tx: ReadTransaction,
  serviceId: string,
  versionIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, DelivererCounts>> {
  if (versionIds.length === 0) return new Map();
  const { list, parameters } = listOf(versionIds, 'version');
  const rows = await tx.query<RequirementRow>(
    `SELECT id, required_qualifications, refresher_months FROM intervention_version
     WHERE service_id = :serviceId AND id IN (${list})`,
    { ...parameters, serviceId },
  );
  const workers = await activeWorkers(tx, serviceId, on);
  const judged = new Map<string, DelivererCounts>();
  const judge = ({ required_qualifications, refresher_months }: RequirementRow): DelivererCounts => {
    const asked = `${required_qualifications ?? '[]'} ${refresher_months ?? ''}`;
    const known = judged.get(asked);
    if (known) return known;
    const qualifications = JSON.parse(required_qualifications ?? '[]') as string[];
    const requirement = { qualifications, refresherMonths: refresher_months, language: null, on };
    const able = workers.filter((worker) => mayDeliver(requirement, worker).may);
    const counts = {
      any: able.length,
      en: able.filter(({ languages }) => languages.includes('en')).length,
      cy: able.filter(({ languages }) => languages.includes('cy')).length,
    };
    judged.set(asked, counts);
    return counts;
  };
  return new Map(rows.map((row) => [row.id, judge(row)]));
}
