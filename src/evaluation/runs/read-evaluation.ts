import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseWork } from '../analyses/case-work.js';
import { type FollowedCase, readCaseWork } from '../analyses/read-case-work.js';
import { caseOf, type CohortRow, indexDateOf, landmarkOf } from '../cohort-row.js';
import { covariatesRead } from '../comparison-design.js';
import { covariatesOf } from '../covariates/registry.js';
import type { EvaluationDefinition } from '../definition.js';
import { readChildren } from '../read-cohort.js';
import type { OnProgress } from '../thread/cohort-progress.js';
import type { EvaluationOrder } from './evaluation-order.js';

/** Some children as read for an evaluation. */
export interface EvaluationPart {
  rows: CohortRow[];
  /** When the intervention started in the case of each; null: it did not. */
  startedOn: (string | null)[];
  /** What was delivered in the case of each; null: the design does not look at it. */
  work: CaseWork[] | null;
}

/** Start of the intervention by case, for every case in which it had started by then. */
async function readStarts(
  tx: ReadTransaction,
  serviceId: string,
  { interventionId, versionIds, dataAsOf }: EvaluationDefinition,
): Promise<Map<string, string>> {
  const versions = versionIds === null ? null : listOf(versionIds, 'version');
  const ofVersions = versions === null ? '' : `AND v.id IN (${versions.list})`;
  const rows = await tx.query<{ case_id: string; started_on: string }>(
    `SELECT d.case_id, d.started_on
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     WHERE v.intervention_id = :interventionId AND d.service_id = :serviceId AND d.started_on <= :dataAsOf
       ${ofVersions}`,
    { serviceId, interventionId, dataAsOf, ...versions?.parameters },
  );
  const starts = new Map<string, string>();
  for (const { case_id: caseId, started_on: startedOn } of rows) {
    const first = starts.get(caseId);
    if (first === undefined || startedOn < first) starts.set(caseId, startedOn);
  }
  return starts;
}

const toFollowed = (row: CohortRow, landmarkWeeks: number): FollowedCase => ({
  caseId: caseOf(row),
  landmark: landmarkOf(indexDateOf(row), landmarkWeeks),
});

/** Reads the cohort of an evaluation in parts. */
export async function* readEvaluation(
  tx: ReadTransaction,
  { serviceId, definition, deliveryAreaId, codes }: EvaluationOrder,
  onProgress: OnProgress,
): AsyncGenerator<EvaluationPart> {
  const { analyses, landmarkWeeks } = definition;
  const starts = await readStarts(tx, serviceId, definition);
  const children = readChildren(tx, serviceId, definition, {
    deliveryAreaId,
    covariates: covariatesOf(covariatesRead(definition)),
    proving: codes.reoffending.provenOutcomes,
    endings: codes.endings,
    onProgress,
  });
  for await (const rows of children) {
    const followed = analyses.length === 0 ? [] : rows.map((row) => toFollowed(row, landmarkWeeks));
    const workOf = await readCaseWork(tx, serviceId, definition, followed, codes.dosing);
    yield {
      rows,
      startedOn: rows.map((row) => starts.get(caseOf(row)) ?? null),
      work: workOf && rows.map((row) => workOf(caseOf(row))),
    };
  }
}
