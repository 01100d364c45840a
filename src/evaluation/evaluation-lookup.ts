import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import type { ClaimedDifferenceDto } from './dto/claimed-difference.dto.js';
import type { EvaluationResultDto } from './dto/evaluation.dto.js';
import { readResult } from './runs/stored-run.js';

/** What a run came to that says on what its statement rests. */
export type ClaimingResult = EvaluationResultDto & { claimed: ClaimedDifferenceDto };

/**
 * What a run on this intervention came to.
 * @throws DomainError (invalid) at `pointer` where the service has no such run, it is not finished, or it is of a method that
 * kept no such difference.
 */
export async function requireEvaluation(
  tx: ReadTransaction,
  of: { serviceId: string; interventionId: string },
  id: string,
  pointer: string,
): Promise<ClaimingResult> {
  const row = await tx.queryOne<{ result: string }>(
    `SELECT result FROM evaluation_run
     WHERE id = :id AND service_id = :serviceId AND intervention_id = :interventionId`,
    { ...of, id },
  );
  if (!row) {
    throw invalidField(
      pointer,
      'UNKNOWN_EVALUATION',
      'There is no finished run of an evaluation of this intervention with this id; see GET /v1/evaluations.',
    );
  }
  const result = readResult(row.result);
  const { claimed } = result;
  if (claimed) return { ...result, claimed };
  throw invalidField(
    pointer,
    'EVALUATION_METHOD_TOO_OLD',
    'This run is of a method that did not keep the difference that its statement rests on; run the evaluation again.',
  );
}
