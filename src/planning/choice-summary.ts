import type { ChoiceRow } from './choice-summary.sql.js';
import type { AdvisedInterventionDto, ChoiceReasonCountDto } from './dto/choice-summary.dto.js';

/** A reason as its code set has it. */
export type Reason = Omit<ChoiceReasonCountDto, 'count'>;

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** Gathers rows, which come by intervention, into interventions. */
function byIntervention(
  rows: readonly ChoiceRow[],
  reasonOf: (code: string) => Reason,
): AdvisedInterventionDto[] {
  const found = new Map<string, AdvisedInterventionDto>();
  for (const row of rows) {
    const one = found.get(row.intervention_id) ?? {
      interventionId: row.intervention_id,
      code: row.code,
      titleEn: row.title_en,
      titleCy: row.title_cy,
      ...{ advised: 0, planned: 0, unmetDemand: 0, reasons: [] },
    };
    found.set(row.intervention_id, one);
    one.advised += row.plans;
    if (row.reason === null) {
      one.planned += row.plans;
      continue;
    }
    const reason = { ...reasonOf(row.reason), count: row.plans };
    one.reasons.push(reason);
    if (reason.unmetDemand) one.unmetDemand += row.plans;
  }
  return [...found.values()];
}

/** Counts of choices as a measure. */
export function toChoices(rows: readonly ChoiceRow[], reasonOf: (code: string) => Reason) {
  const interventions = byIntervention(rows, reasonOf).sort(
    (a, b) => b.unmetDemand - a.unmetDemand || (a.code < b.code ? -1 : 1),
  );
  return {
    advised: sum(interventions, ({ advised }) => advised),
    planned: sum(interventions, ({ planned }) => planned),
    unmetDemand: sum(interventions, ({ unmetDemand }) => unmetDemand),
    interventions,
  };
}
