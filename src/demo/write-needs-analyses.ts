import { quartersUntil } from '../needs-analysis/change/quarters.js';
import { METHOD_VERSION } from '../needs-analysis/analysis-definition.js';
import { NeedsAnalysis } from '../needs-analysis/needs-analysis.entity.js';
import { sealed, workOut } from '../needs-analysis/work-out.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

/** Analyses of the last whole year, and of the year before it: the earlier first. */
export interface DemoAnalyses {
  rows: TableRows;
  ids: readonly [earlier: string, later: string];
}

/** Works out the needs of two years from the caseload that is there, as signed. */
export async function demoAnalyses(
  uow: UnitOfWork,
  { serviceId, asOf, recordedAt }: { serviceId: string; asOf: PlainDate; recordedAt: string },
): Promise<DemoAnalyses> {
  const nextId = deterministicIds(`needs analyses ${serviceId}`);
  const last = quartersUntil(asOf, 1)[0]?.to ?? asOf;
  const rows: NeedsAnalysis[] = [];
  for (const to of [addMonthsClamped(last, -12), last]) {
    const from = addDays(addMonthsClamped(to, -12), 1);
    const content = await uow.analyse((tx) => workOut(tx, new ReferenceCodes(), { serviceId, from, to }));
    rows.push({
      ...{ id: nextId(), serviceId, deliveryAreaId: null, recordedAt },
      ...{ periodFrom: from, periodTo: to, revision: 1, methodVersion: METHOD_VERSION, dataAsOf: asOf },
      ...sealed(content),
      ...{ signedAt: recordedAt, signedById: null, rowVersion: 2 },
    });
  }
  const [earlier = '', later = ''] = rows.map(({ id }) => id);
  return { rows: { entity: NeedsAnalysis, rows }, ids: [earlier, later] };
}
