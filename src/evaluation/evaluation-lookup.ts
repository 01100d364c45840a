import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import type { EvaluationResultDto } from './dto/evaluation.dto.js';

/**
 * What a run on this intervention came to.
 * @throws DomainError (invalid) at `pointer` where the service has no such run.
 */
export async function requireEvaluation(
  tx: ReadTransaction,
  of: { serviceId: string; interventionId: string },
  id: string,
  pointer: string,
): Promise<EvaluationResultDto> {
  const row = await tx.queryOne<{ result: string }>(
    `SELECT result FROM evaluation_run
     WHERE id = :id AND service_id = :serviceId AND intervention_id = :interventionId`,
    { ...of, id },
  );
  if (row) return JSON.parse(row.result) as EvaluationResultDto;
  throw invalidField(
    pointer,
    'UNKNOWN_EVALUATION',
    'There is no run of an evaluation of this intervention with this id; see GET /v1/evaluations.',
  );
}
