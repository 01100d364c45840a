import { DEFAULT_POLICY } from '../disclosure/policy.js';
import { DisclosureRelease } from '../disclosure/releases/disclosure-release.entity.js';
import { unpackMembership } from '../disclosure/releases/membership.js';
import { quartersUntil } from '../needs-analysis/change/quarters.js';
import { METHOD_VERSION } from '../needs-analysis/analysis-definition.js';
import { NeedsAnalysis } from '../needs-analysis/needs-analysis.entity.js';
import { releaseAnalysis } from '../needs-analysis/release/release-analysis.js';
import { sealed, workOut } from '../needs-analysis/work-out.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

/** Analyses of the last whole year, and of the year before it: the earlier first. */
export interface DemoAnalyses {
  /** With what left of them. */
  tables: TableRows[];
  ids: readonly [earlier: string, later: string];
}

/** Works out the needs of two years from the caseload that is there, as signed: what would tell of few children is hidden. */
export async function demoAnalyses(
  uow: UnitOfWork,
  { serviceId, asOf, recordedAt }: { serviceId: string; asOf: PlainDate; recordedAt: string },
): Promise<DemoAnalyses> {
  const nextId = deterministicIds(`needs analyses ${serviceId}`);
  const nextReleaseId = deterministicIds(`releases of needs analyses ${serviceId}`);
  const owned = { serviceId, deliveryAreaId: null, recordedAt };
  const last = quartersUntil(asOf, 1)[0]?.to ?? asOf;
  const rows: NeedsAnalysis[] = [];
  const releases: DisclosureRelease[] = [];
  for (const to of [addMonthsClamped(last, -12), last]) {
    const from = addDays(addMonthsClamped(to, -12), 1);
    const { membership, ...figures } = sealed(
      await uow.analyse((tx) => workOut(tx, new ReferenceCodes(), { serviceId, from, to })),
    );
    const analysis: NeedsAnalysis = {
      ...{ id: nextId(), ...owned, periodFrom: from, periodTo: to, revision: 1 },
      ...{ methodVersion: METHOD_VERSION, dataAsOf: asOf, ...figures, membership: null },
      ...{ signedAt: recordedAt, signedById: null, releaseId: nextReleaseId(), rowVersion: 2 },
    };
    rows.push(analysis);
    releases.push({
      ...{ id: analysis.releaseId ?? '', ...owned, releasedById: null },
      ...releaseAnalysis({
        row: {
          ...{ content: analysis.content, published: null, period_from: from, period_to: to },
          ...{ revision: 1, data_as_of: asOf, method_version: METHOD_VERSION },
        },
        ...{ membership, policy: DEFAULT_POLICY, hides: true },
        earlier: releases.map((one) => ({ id: one.id, counts: unpackMembership(one.membership) })),
      }),
    });
  }
  const [earlier = '', later = ''] = rows.map(({ id }) => id);
  const tables = [
    { entity: DisclosureRelease, rows: releases },
    { entity: NeedsAnalysis, rows },
  ];
  return { tables, ids: [earlier, later] };
}
