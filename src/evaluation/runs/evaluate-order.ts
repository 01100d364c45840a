import type { ReadTransaction } from '../../platform/database/transaction.js';
import { covariatesRead } from '../comparison-design.js';
import { covariatesOf } from '../covariates/registry.js';
import { type Evaluated, evaluate } from '../evaluate.js';
import { countCases, readCohort } from '../read-cohort.js';
import type { OnProgress } from '../thread/cohort-progress.js';
import type { EvaluationOrder } from './evaluation-order.js';

/** Works out an order on one snapshot of the database. */
export async function evaluateOrder(
  tx: ReadTransaction,
  { serviceId, definition, deliveryAreaId, codes }: EvaluationOrder,
  onProgress: OnProgress,
): Promise<Evaluated> {
  const casesInAll = await countCases(tx, serviceId, definition, deliveryAreaId);
  onProgress({ casesRead: 0, casesInAll });
  const cohort = readCohort(tx, serviceId, definition, {
    deliveryAreaId,
    landmarkWeeks: definition.landmarkWeeks,
    covariates: covariatesOf(covariatesRead(definition)),
    proving: codes.reoffending.provenOutcomes,
    dosing: codes.dosing,
    endings: codes.endings,
    onRead: (casesRead) => onProgress({ casesRead, casesInAll }),
  });
  return evaluate(cohort, definition, codes);
}
