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

/** What of an analysis may leave: all but when, by whom and as which it was kept. */
export type PublishedAnalysis = Omit<NeedsAnalysisDto, keyof NeedsAnalysisSummaryDto | 'view'>;

const figuresOf = (row: Pick<AnalysisRow, 'content'>, policy: DisclosurePolicy | null): PublishedAnalysis => {
  const { definition, labels, cohort, together, change, workforce, service } = contentOf(row);
  return {
    definition,
    cohort: policy ? protectedCohort(cohort, labels, policy) : shownCohort(cohort, labels),
    together: showTogether(together, labels, policy !== null),
    change: showChange(change, labels, policy),
    workforce: showWorkforce(workforce, labels, policy),
    service: showService(service, labels, policy),
  };
};

/** An analysis as it may leave: as it left, where it is in the ledger of releases. */
export const publishedAnalysis = (
  row: Pick<AnalysisRow, 'content' | 'published'>,
  policy: DisclosurePolicy,
): PublishedAnalysis =>
  row.published === null ? figuresOf(row, policy) : (JSON.parse(row.published) as PublishedAnalysis);

/**
 * What is answered of an analysis.
 * @param policy by which small numbers are hidden; null: true values
 */
export const toNeedsAnalysis = (row: AnalysisRow, policy: DisclosurePolicy | null): NeedsAnalysisDto => ({
  ...toAnalysisSummary(row),
  view: policy ? 'PUBLICATION' : 'OPERATIONAL',
  ...(policy ? publishedAnalysis(row, policy) : figuresOf(row, null)),
});
