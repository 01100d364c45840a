import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { EvaluationDefinition } from '../definition.js';
import type { CaseWork, OtherWork } from './case-work.js';
import type { Dose } from './dose/dose-bands.js';

/** A case, and from when it is followed. */
export interface FollowedCase {
  caseId: string;
  landmark: PlainDate;
}

interface DoseRow {
  case_id: string;
  started_on: PlainDate;
  planned: number | null;
  /** Dates of the sessions that the child attended. */
  held: string | null;
}

/**
 * Sessions attended by the landmark in deliveries that had started by then, of those planned: in the plan of the child, or
 * else by the design of the version.
 */
async function readDoses(
  tx: ReadTransaction,
  serviceId: string,
  { interventionId, versionIds, dataAsOf }: EvaluationDefinition,
  cases: readonly FollowedCase[],
  dosing: readonly string[],
): Promise<Map<string, Dose>> {
  const ids = listOf(
    cases.map(({ caseId }) => caseId),
    'case',
  );
  const codes = listOf(dosing, 'dosing');
  const versions = versionIds === null ? null : listOf(versionIds, 'version');
  const rows = await tx.query<DoseRow>(
    `SELECT d.case_id, d.started_on, COALESCE(pa.sessions_planned, v.sessions_planned) AS planned,
       (SELECT string_agg(CAST(s.held_on AS varchar), ' ') FROM delivery_session s
        JOIN attendance a ON a.session_id = s.id
        WHERE s.delivery_id = d.id AND a.code IN (${codes.list})) AS held
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     LEFT JOIN plan_action pa ON pa.id = d.plan_action_id
     WHERE d.case_id IN (${ids.list}) AND v.intervention_id = :interventionId AND d.service_id = :serviceId
       AND d.started_on <= :dataAsOf ${versions === null ? '' : `AND v.id IN (${versions.list})`}
     ORDER BY d.case_id, d.id`,
    { serviceId, interventionId, dataAsOf, ...ids.parameters, ...codes.parameters, ...versions?.parameters },
  );
  const landmarks = new Map(cases.map(({ caseId, landmark }) => [caseId, landmark]));
  const doses = new Map<string, Dose>();
  for (const { case_id: caseId, started_on: startedOn, planned, held } of rows) {
    const landmark = landmarks.get(caseId) ?? '';
    if (startedOn > landmark) continue;
    const attended = held === null ? 0 : held.split(' ').filter((on) => on <= landmark).length;
    const before = doses.get(caseId) ?? { attended: 0, planned: 0 };
    doses.set(caseId, {
      attended: before.attended + attended,
      planned: before.planned === null || planned === null ? null : before.planned + planned,
    });
  }
  return doses;
}

/** The other interventions that started in cases. */
async function readOthers(
  tx: ReadTransaction,
  serviceId: string,
  { interventionId, dataAsOf }: EvaluationDefinition,
  cases: readonly FollowedCase[],
): Promise<Map<string, OtherWork[]>> {
  const ids = listOf(
    cases.map(({ caseId }) => caseId),
    'case',
  );
  const rows = await tx.query<{ case_id: string; code: string; started_on: PlainDate }>(
    `SELECT d.case_id, i.code, MIN(d.started_on) AS started_on
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     JOIN intervention i ON i.id = v.intervention_id
     WHERE d.case_id IN (${ids.list}) AND i.id <> :interventionId AND d.service_id = :serviceId
       AND d.started_on <= :dataAsOf
     GROUP BY d.case_id, i.code ORDER BY d.case_id, i.code`,
    { serviceId, interventionId, dataAsOf, ...ids.parameters },
  );
  const others = new Map<string, OtherWork[]>();
  for (const { case_id: caseId, code, started_on: startedOn } of rows) {
    const list = others.get(caseId) ?? [];
    others.set(caseId, list);
    list.push({ interventionCode: code, startedOn });
  }
  return others;
}

/** What was delivered in cases, as far as the analyses of the design look at it; null: they do not. */
export async function readCaseWork(
  tx: ReadTransaction,
  serviceId: string,
  definition: EvaluationDefinition,
  cases: readonly FollowedCase[],
  dosing: readonly string[],
): Promise<((caseId: string) => CaseWork) | null> {
  const { analyses } = definition;
  const looksAtDose = analyses.includes('DOSE');
  const looksAtOthers = analyses.includes('SENSITIVITY');
  if ((!looksAtDose && !looksAtOthers) || cases.length === 0) return null;
  const doses = looksAtDose ? await readDoses(tx, serviceId, definition, cases, dosing) : null;
  const others = looksAtOthers ? await readOthers(tx, serviceId, definition, cases) : null;
  return (caseId) => ({ dose: doses?.get(caseId) ?? null, others: others?.get(caseId) ?? [] });
}
