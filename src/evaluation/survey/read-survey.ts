import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { caseOf, type CohortRow } from '../cohort-row.js';
import { covariatesOf } from '../covariates/registry.js';
import { readChildren } from '../read-cohort.js';
import type { OnProgress } from '../thread/cohort-progress.js';
import type { KnownIntervention } from './compare-interventions.js';
import type { SurveyOrder } from './survey-order.js';

/** A child as read for a survey, with every intervention that had started in the case: its place, and the day. */
export interface SurveyedRow {
  row: CohortRow;
  starts: readonly { place: number; startedOn: string }[];
}

/** Every intervention that was ever delivered, with its title today, in the order of their ids. */
export const readInterventions = (tx: ReadTransaction, serviceId: string): Promise<KnownIntervention[]> =>
  tx.query<KnownIntervention>(
    `SELECT i.id, i.code, v.title_en AS "titleEn", COALESCE(v.title_cy, v.title_en) AS "titleCy"
     FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
     WHERE i.service_id = :serviceId
       AND EXISTS (SELECT 1 FROM delivery d JOIN intervention_version w ON w.id = d.intervention_version_id
                   WHERE w.intervention_id = i.id)
     ORDER BY i.id`,
    { serviceId },
  );

/** Which interventions had started in cases, and when first. */
async function withStarts(
  tx: ReadTransaction,
  { serviceId, definition: { dataAsOf } }: SurveyOrder,
  places: ReadonlyMap<string, number>,
  children: readonly CohortRow[],
): Promise<SurveyedRow[]> {
  const cases = listOf(children.map(caseOf), 'case');
  const rows = await tx.query<{ case_id: string; intervention_id: string; started_on: string }>(
    `SELECT d.case_id, v.intervention_id, MIN(d.started_on) AS started_on
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     WHERE d.case_id IN (${cases.list}) AND d.service_id = :serviceId AND d.started_on <= :dataAsOf
     GROUP BY d.case_id, v.intervention_id ORDER BY d.case_id, v.intervention_id`,
    { ...cases.parameters, serviceId, dataAsOf },
  );
  const ofCase = new Map<string, { place: number; startedOn: string }[]>();
  for (const { case_id: caseId, intervention_id: id, started_on: startedOn } of rows) {
    const place = places.get(id);
    if (place === undefined) continue;
    const starts = ofCase.get(caseId);
    if (starts) starts.push({ place, startedOn });
    else ofCase.set(caseId, [{ place, startedOn }]);
  }
  return children.map((row) => ({ row, starts: ofCase.get(caseOf(row)) ?? [] }));
}

/** Reads the cohort of a survey in parts. */
export async function* readSurvey(
  tx: ReadTransaction,
  order: SurveyOrder,
  onProgress: OnProgress,
): AsyncGenerator<SurveyedRow[]> {
  const { serviceId, definition, deliveryAreaId, known, reoffending, endings } = order;
  const places = new Map(known.map(({ id }, place) => [id, place]));
  const children = readChildren(tx, serviceId, definition, {
    deliveryAreaId,
    covariates: covariatesOf(definition.covariates),
    proving: reoffending.provenOutcomes,
    endings,
    onProgress,
  });
  for await (const rows of children) yield await withStarts(tx, order, places, rows);
}
