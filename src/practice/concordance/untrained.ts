import { findWorkers } from '../../delivery/sessions/deliverers.js';
import { deliveredByQualified } from '../../delivery/sessions/judge-deliverers.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { grouped } from '../../platform/grouped.js';
import type { CaseScopeSql } from '../attention/case-scope.js';
import type { Part } from './concordance-rules.js';

interface DeliveredRow {
  session_id: string;
  case_id: string;
  held_on: PlainDate;
  required_qualifications: string;
  worker_id: string;
}

/** Sessions of work that asks for qualifications, by whether somebody who had them delivered. */
export interface Untrained extends Part {
  /** Nobody is named who delivered: in neither n nor N. */
  delivererNotKnown: number;
}

/** Sessions that the children attended of work that asks for qualifications. */
const ASKING = (where: string, dose: string): string => `
  FROM case_record c JOIN delivery d ON d.case_id = c.id
    JOIN intervention_version v ON v.id = d.intervention_version_id
    JOIN delivery_session s ON s.delivery_id = d.id JOIN attendance t ON t.session_id = s.id
  WHERE ${where} AND v.required_qualifications IS NOT NULL AND v.required_qualifications <> '[]'
    AND t.code IN (${dose})`;

const NOBODY_NAMED = (asking: string): string => `
  SELECT c.id AS case_id, CAST(COUNT(*) AS integer) AS sessions ${asking}
    AND NOT EXISTS (SELECT 1 FROM session_deliverer x WHERE x.session_id = s.id)
  GROUP BY c.id`;

const DELIVERED = (asking: string): string => `
  SELECT x.session_id, q.case_id, q.held_on, q.required_qualifications, x.worker_id
  FROM (SELECT s.id, c.id AS case_id, s.held_on, v.required_qualifications ${asking}) q
    JOIN session_deliverer x ON x.session_id = q.id`;

/** Sessions that the children attended and that nobody delivered who had by then what the work asks for, by case. */
export async function untrainedByCase(
  tx: ReadTransaction,
  serviceId: string,
  { where, parameters }: CaseScopeSql,
  dose: { list: string; parameters: Record<string, string> },
): Promise<Map<string, Untrained>> {
  const asking = ASKING(where, dose.list);
  const all = { ...parameters, ...dose.parameters };
  const unnamed = await tx.query<{ case_id: string; sessions: number }>(NOBODY_NAMED(asking), all);
  const byCase = new Map(
    unnamed.map(({ case_id: id, sessions }) => [id, { n: 0, of: 0, delivererNotKnown: sessions }]),
  );
  const delivered = await tx.query<DeliveredRow>(DELIVERED(asking), all);
  const workerIds = delivered.map(({ worker_id: id }) => id);
  const workers = await findWorkers(tx, serviceId, workerIds);
  for (const rows of grouped(delivered, ({ session_id: id }) => id).values()) {
    const [{ case_id: caseId, held_on: on, required_qualifications: required }] = rows as [DeliveredRow];
    const untrained = byCase.get(caseId) ?? { n: 0, of: 0, delivererNotKnown: 0 };
    byCase.set(caseId, untrained);
    const qualified = deliveredByQualified({
      qualifications: JSON.parse(required) as string[],
      ...{ on, deliverers: rows.flatMap(({ worker_id: id }) => workers.get(id) ?? []) },
    });
    if (qualified === null) untrained.delivererNotKnown++;
    else untrained.of++;
    if (qualified === false) untrained.n++;
  }
  return byCase;
}

/** The same of all these cases together. */
export async function untrainedOf(...asked: Parameters<typeof untrainedByCase>): Promise<Untrained> {
  const together = { n: 0, of: 0, delivererNotKnown: 0 };
  for (const { n, of, delivererNotKnown } of (await untrainedByCase(...asked)).values()) {
    together.n += n;
    together.of += of;
    together.delivererNotKnown += delivererNotKnown;
  }
  return together;
}
