import type { CohortMember } from '../cohort-member.js';
import { type CohortRules, toCohortMember } from '../cohort-row.js';
import { covariatesRead } from '../comparison-design.js';
import { covariatesOf } from '../covariates/registry.js';
import { type Evaluated, evaluate } from '../evaluate.js';
import type { EvaluationOrder } from './evaluation-order.js';
import type { EvaluationRow } from './read-evaluation.js';

function toMember({ row, startedOn, work }: EvaluationRow, rules: CohortRules): CohortMember {
  const member = toCohortMember(row, startedOn, rules);
  return work === null ? member : { ...member, work, source: `${member.source}${JSON.stringify(work)}\n` };
}

/** Evaluates a cohort of which the rows come in parts. */
export function evaluateRows(
  parts: AsyncIterable<EvaluationRow[]>,
  { definition, codes }: EvaluationOrder,
): Promise<Evaluated> {
  const { landmarkWeeks } = definition;
  const rules: CohortRules = { landmarkWeeks, covariates: covariatesOf(covariatesRead(definition)) };
  async function* cohort(): AsyncGenerator<CohortMember[]> {
    for await (const rows of parts) yield rows.map((row) => toMember(row, rules));
  }
  return evaluate(cohort(), definition, codes);
}
