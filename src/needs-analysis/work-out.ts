import { createHash } from 'node:crypto';
import { packMembership, type ReleasedCount } from '../disclosure/releases/membership.js';
import { caseMixOf } from '../groups/case-mix.js';
import { lookedAfterOf } from '../groups/looked-after.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type AnalysisDefinition, analysisDefinition } from './analysis-definition.js';
import { type AnalysisLabels, readLabels } from './analysis-labels.js';
import { changeOverTime, MOST_QUARTERS, type Series } from './change/change-over-time.js';
import { quartersUntil } from './change/quarters.js';
import { readEntries } from './change/read-entries.js';
import { breakdownsOf } from './cohort/breakdowns.js';
import { type CohortCounts, countCohort } from './cohort/count-cohort.js';
import { membersOfCohort } from './cohort/members-of-cohort.js';
import { type AnalysisPeriod, readCohort, readMappings } from './cohort/read-cohort.js';
import { readRange, type ServiceCounts } from './range/read-range.js';
import { countTogether, type Pair } from './together/count-together.js';
import { factorsOf, HIGH_RISK_OF_HARM, HIGH_SAFETY_CONCERN } from './together/factors-of.js';
import { readWorkforce, type WorkforceCounts } from './workforce/read-workforce.js';

/** What came of an analysis: true figures, without anybody's name or id. */
export interface AnalysisContent {
  definition: AnalysisDefinition;
  labels: AnalysisLabels;
  cohort: CohortCounts;
  together: Pair[];
  change: { quarters: string[]; series: Series[] };
  workforce: WorkforceCounts;
  service: ServiceCounts;
}

/** An analysis, and who is in its counts. */
export interface AnalysisResult {
  content: AnalysisContent;
  members: ReleasedCount[];
}

/** Works out the needs of a period from the records. The same records give the same content, byte for byte. */
export async function workOut(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  period: AnalysisPeriod,
): Promise<AnalysisResult> {
  const { serviceId, to } = period;
  const labels = await readLabels(tx, codes, serviceId);
  const areas = Object.keys(labels.needAreas);
  const orders = await codes.all(tx, serviceId, 'ORDER_TYPE');
  const levels = await codes.all(tx, serviceId, 'JUDGEMENT_LEVEL');
  const statuses = await codes.all(tx, serviceId, 'CARE_STATUS');
  const mixOf = (orderType: string) => caseMixOf(orders.get(orderType)?.attributes['outcomeGroup']);
  const weighty = new Set(
    [...levels].filter(([, { attributes }]) => attributes['putsNeedFirst'] === true).map(([code]) => code),
  );
  const children = await readCohort(tx, period);
  const quarters = quartersUntil(to, MOST_QUARTERS);
  const from = quarters[0]?.from ?? to;
  const entries = await readEntries(tx, { serviceId, from, to: quarters.at(-1)?.to ?? to, asOf: to });
  const breakdowns = breakdownsOf({
    mixOf,
    lookedAfterOf: (status) => lookedAfterOf(statuses.get(status)?.attributes['lookedAfter']),
  });
  const content = {
    definition: analysisDefinition(await readMappings(tx, period)),
    labels,
    cohort: countCohort(children, areas, breakdowns),
    together: countTogether(
      children.map((child) => factorsOf(child, weighty)),
      [...areas, HIGH_RISK_OF_HARM, HIGH_SAFETY_CONCERN],
    ),
    change: changeOverTime(
      entries,
      quarters.map(({ code }) => code),
      areas,
      mixOf,
    ),
    workforce: await readWorkforce(tx, serviceId, to),
    service: await readRange(tx, codes, period, areas),
  };
  return { content, members: membersOfCohort(children, areas, breakdowns) };
}

/** An analysis as it is kept, and the hash over its content. */
export interface SealedContent {
  content: string;
  contentSha256: string;
  membership: string;
}

export function sealed({ content, members }: AnalysisResult): SealedContent {
  const text = JSON.stringify(content);
  return {
    ...{ content: text, contentSha256: createHash('sha256').update(text).digest('hex') },
    membership: packMembership(members),
  };
}
