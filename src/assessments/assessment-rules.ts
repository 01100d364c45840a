import type { PlainDate } from '../platform/calendar/plain-date.js';
import { futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on an assessment look at. */
export interface AssessmentFacts {
  assessedOn: PlainDate;
  ratings: { needAreaCode: string }[];
}

/** Faults of an assessment. An assessment may come before its case opens, as for a pre-sentence report. */
export function assessmentFaults(assessment: AssessmentFacts, today: PlainDate): FieldFault[] {
  const seen = new Set<string>();
  const repeated = assessment.ratings.flatMap(({ needAreaCode }, index) => {
    if (!seen.has(needAreaCode)) {
      seen.add(needAreaCode);
      return [];
    }
    return [
      {
        pointer: `/ratings/${index}/needAreaCode`,
        code: 'RATED_TWICE',
        detail: 'The assessment rates this need area twice; keep one rating.',
      },
    ];
  });
  return [...futureFault('/assessedOn', assessment.assessedOn, today), ...repeated];
}
