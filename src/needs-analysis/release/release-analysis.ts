import { createHash } from 'node:crypto';
import type { DisclosurePolicy } from '../../disclosure/policy.js';
import type { DisclosureRelease } from '../../disclosure/releases/disclosure-release.entity.js';
import { type EarlierRelease, holdAgainst } from '../../disclosure/releases/hold-against.js';
import { packMembership, unpackMembership } from '../../disclosure/releases/membership.js';
import type { AnalysisRow } from '../needs-analysis-rows.js';
import { publishedAnalysis } from '../show/to-needs-analysis.js';
import { wouldReveal } from './refusal.js';
import { shownCounts } from './shown-counts.js';
import { withoutCounts } from './without-counts.js';

/** A draft that is to be signed, and what it is held against. */
export interface LeavingAnalysis {
  row: Pick<
    AnalysisRow,
    'content' | 'published' | 'period_from' | 'period_to' | 'revision' | 'data_as_of' | 'method_version'
  >;
  /** Who is in its counts, packed. */
  membership: string;
  policy: DisclosurePolicy;
  earlier: readonly EarlierRelease[];
  /** Hide what, beside earlier releases, would tell of few children. */
  hides: boolean;
}

/** What the ledger is told of an analysis. */
export type AnalysisRelease = Pick<
  DisclosureRelease,
  | 'kind'
  | 'subject'
  | 'edition'
  | 'dataAsOf'
  | 'measureVersions'
  | 'parameters'
  | 'content'
  | 'contentHash'
  | 'membership'
>;

/**
 * An analysis as it leaves. What tells of few children by itself is hidden without a word, as in a board pack.
 * @throws DomainError: conflict where it would tell of few children beside earlier releases, and is not to hide what does.
 */
export function releaseAnalysis({
  row,
  membership,
  policy,
  earlier,
  hides,
}: LeavingAnalysis): AnalysisRelease {
  const { threshold } = policy;
  const members = unpackMembership(membership);
  const given = publishedAnalysis(row, policy);
  const alone = holdAgainst([], shownCounts(given.cohort, members), threshold);
  const safe = withoutCounts(
    given.cohort,
    alone.map(({ count }) => count),
    policy,
  );
  const revealing = holdAgainst(earlier, shownCounts(safe, members), threshold);
  if (revealing.length > 0 && !hides) throw wouldReveal(safe, revealing, threshold);
  const cohort = withoutCounts(
    safe,
    revealing.map(({ count }) => count),
    policy,
  );
  const content = JSON.stringify({ ...given, cohort });
  const { period_from: periodFrom, period_to: periodTo } = row;
  return {
    ...{ kind: 'NEEDS_ANALYSIS', subject: `${periodFrom}/${periodTo}`, edition: row.revision },
    ...{ dataAsOf: row.data_as_of, measureVersions: [row.method_version] },
    ...{ parameters: { periodFrom, periodTo, threshold }, content },
    contentHash: createHash('sha256').update(content).digest('hex'),
    membership: packMembership(shownCounts(cohort, members)),
  };
}
