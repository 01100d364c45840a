import type { DisclosurePolicy } from '../../disclosure/policy.js';
import type { NeedsAnalysisDto, NeedsAnalysisSummaryDto } from '../dto/needs-analysis.dto.js';
import { type AnalysisRow, type AnalysisSummaryRow, contentOf, stateOf } from '../needs-analysis-rows.js';
import { showChange } from './show-change.js';
import { protectedCohort, shownCohort } from './show-cohort.js';
import { showService, showWorkforce } from './show-resources.js';
import { showTogether } from './show-together.js';

/** What is answered of an analysis in a list. */
export const toAnalysisSummary = (row: AnalysisSummaryRow): NeedsAnalysisSummaryDto => ({
  id: row.id,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  revision: row.revision,
  methodVersion: row.method_version,
  dataAsOf: row.data_as_of,
  state: stateOf(row),
  contentSha256: row.content_sha256,
  signedAt: row.signed_at,
  signedById: row.signed_by_id,
  recordedAt: row.recorded_at,
});

/**
 * What is answered of an analysis.
 * @param policy by which small numbers are hidden; null: true values
 */
export function toNeedsAnalysis(row: AnalysisRow, policy: DisclosurePolicy | null): NeedsAnalysisDto {
  const { definition, labels, cohort, together, change, workforce, service } = contentOf(row);
  return {
    ...toAnalysisSummary(row),
    view: policy ? 'PUBLICATION' : 'OPERATIONAL',
    definition,
    cohort: policy ? protectedCohort(cohort, labels, policy) : shownCohort(cohort, labels),
    together: showTogether(together, labels, policy !== null),
    change: showChange(change, labels, policy),
    workforce: showWorkforce(workforce, labels, policy),
    service: showService(service, labels, policy),
  };
}
