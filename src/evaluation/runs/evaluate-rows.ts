import type { CaseWork } from '../analyses/case-work.js';
import type { CohortMember } from '../cohort-member.js';
import { type CohortRules, toCohortMember } from '../cohort-row.js';
import { covariatesRead } from '../comparison-design.js';
import { covariatesOf } from '../covariates/registry.js';
import { type Evaluated, evaluate } from '../evaluate.js';
import type { EvaluationOrder } from './evaluation-order.js';
import type { EvaluationPart } from './read-evaluation.js';

const withWork = (member: CohortMember, work: CaseWork): CohortMember => ({
  ...member,
  work,
  source: `${member.source}${JSON.stringify(work)}\n`,
});

function toMembers({ rows, startedOn, work }: EvaluationPart, rules: CohortRules): CohortMember[] {
  const members = rows.map((row, place) => toCohortMember(row, startedOn[place] ?? null, rules));
  return work === null ? members : members.map((member, place) => withWork(member, work[place]!));
}

/** Evaluates a cohort of which the rows come in parts. */
export function evaluateRows(
  parts: AsyncIterable<EvaluationPart>,
  { definition, codes }: EvaluationOrder,
): Promise<Evaluated> {
  const { landmarkWeeks } = definition;
  const rules: CohortRules = { landmarkWeeks, covariates: covariatesOf(covariatesRead(definition)) };
  async function* cohort(): AsyncGenerator<CohortMember[]> {
    for await (const part of parts) yield toMembers(part, rules);
  }
  return evaluate(cohort(), definition, codes);
}
