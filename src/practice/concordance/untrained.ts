import { findWorkers } from '../../delivery/sessions/deliverers.js';
import { deliveredByQualified } from '../../delivery/sessions/judge-deliverers.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseScopeSql } from '../attention/case-scope.js';
import type { Part } from './concordance-rules.js';

interface SessionRow {
  id: string;
  case_id: string;
  held_on: PlainDate;
  language: string;
  required_qualifications: string;
  worker_id: string | null;
}

/** Sessions of work that asks for qualifications, by whether somebody who had them delivered. */
export interface Untrained extends Part {
  /** Nobody is named who delivered: in neither n nor N. */
  delivererNotKnown: number;
}

const SESSIONS = (where: string, dose: string): string => `
  SELECT s.id, c.id AS case_id, s.held_on, s.language, v.required_qualifications, x.worker_id
  FROM case_record c JOIN delivery d ON d.case_id = c.id
    JOIN intervention_version v ON v.id = d.intervention_version_id
    JOIN delivery_session s ON s.delivery_id = d.id JOIN attendance t ON t.session_id = s.id
    LEFT JOIN session_deliverer x ON x.session_id = s.id
  WHERE ${where} AND v.required_qualifications IS NOT NULL AND v.required_qualifications <> '[]'
    AND t.code IN (${dose})
  ORDER BY s.id`;

const NONE: Untrained = { n: 0, of: 0, delivererNotKnown: 0 };

/** Sessions that the children attended and that nobody delivered who had by then what the work asks for, by case. */
export async function untrainedByCase(
  tx: ReadTransaction,
  serviceId: string,
  { where, parameters }: CaseScopeSql,
  dose: { list: string; parameters: Record<string, string> },
): Promise<Map<string, Untrained>> {
  const rows = await tx.query<SessionRow>(SESSIONS(where, dose.list), { ...parameters, ...dose.parameters });
  const workerIds = rows.flatMap(({ worker_id }) => worker_id ?? []);
  const workers = await findWorkers(tx, serviceId, workerIds);
  const sessions = new Map<string, { row: SessionRow; workerIds: string[] }>();
  for (const row of rows) {
    const session = sessions.get(row.id) ?? { row, workerIds: [] };
    sessions.set(row.id, session);
    if (row.worker_id !== null) session.workerIds.push(row.worker_id);
  }
  const byCase = new Map<string, Untrained>();
  for (const { row, workerIds: ids } of sessions.values()) {
    const untrained = byCase.get(row.case_id) ?? { ...NONE };
    byCase.set(row.case_id, untrained);
    const qualified = deliveredByQualified({
      qualifications: JSON.parse(row.required_qualifications) as string[],
      language: row.language,
      on: row.held_on,
      deliverers: ids.flatMap((id) => workers.get(id) ?? []),
    });
    if (qualified === null) untrained.delivererNotKnown++;
    else untrained.of++;
    if (qualified === false) untrained.n++;
  }
  return byCase;
}

/** The same of all these cases together. */
export async function untrainedOf(...asked: Parameters<typeof untrainedByCase>): Promise<Untrained> {
  const together = { ...NONE };
  for (const { n, of, delivererNotKnown } of (await untrainedByCase(...asked)).values()) {
    together.n += n;
    together.of += of;
    together.delivererNotKnown += delivererNotKnown;
  }
  return together;
}
