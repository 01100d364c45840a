import type { ReadTransaction } from '../platform/database/transaction.js';
import type { CreateAssessmentDto } from './dto/create-assessment.dto.js';
import { similarityOf } from './similarity.js';

type Words = { formulation?: string | null; childView?: string | null };

const wordsOf = ({ formulation, childView }: Words): string =>
  [formulation, childView].filter(Boolean).join('\n');

/** How much an assessment says the same words as the newest before it in its case; null: either has none. */
export async function similarityToLast(
  tx: ReadTransaction,
  caseId: string,
  input: Pick<CreateAssessmentDto, 'assessedOn' | 'formulation' | 'childView'>,
): Promise<number | null> {
  const words = wordsOf(input);
  if (words === '') return null;
  const last = await tx.queryOne<{ formulation: string | null; child_view: string | null }>(
    `SELECT formulation, child_view FROM assessment
     WHERE case_id = :caseId AND assessed_on <= :assessedOn AND (formulation IS NOT NULL OR child_view IS NOT NULL)
     ORDER BY assessed_on DESC, id DESC LIMIT 1`,
    { caseId, assessedOn: input.assessedOn },
  );
  return last && similarityOf(wordsOf({ formulation: last.formulation, childView: last.child_view }), words);
}
