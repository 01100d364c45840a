import { shownCount } from '../../disclosure/protected-count.js';
import { toEstimate } from '../../evaluation/dto/estimate.dto.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { TogetherCountsDto, TogetherFactorDto, TogetherPairDto } from '../dto/together.dto.js';
import type { Pair } from '../together/count-together.js';
import { labelOf } from './label-of.js';

const factorOf = (code: string, { needAreas, groups }: AnalysisLabels): TogetherFactorDto => ({
  code,
  label: labelOf({ ...groups, ...needAreas }, code),
});

const countsOf = (pair: Pair): TogetherCountsDto => ({
  assessed: shownCount(pair.assessed),
  withFirst: shownCount(pair.withFirst),
  withSecond: shownCount(pair.withSecond),
  withBoth: shownCount(pair.withBoth),
  expected: pair.expected,
  oddsRatio: toEstimate(pair.oddsRatio, pair.corrected ? 'Haldane 1956' : 'Woolf 1955'),
  corrected: pair.corrected,
});

/**
 * Pairs as they are, or with what was found alone: pairs share their totals with one another and with every other table of the
 * analysis, so that no number of theirs could leave safely.
 */
export const showTogether = (
  pairs: readonly Pair[],
  labels: AnalysisLabels,
  isPublication: boolean,
): TogetherPairDto[] =>
  pairs.map((pair) => ({
    first: factorOf(pair.first, labels),
    second: factorOf(pair.second, labels),
    counts: isPublication ? null : countsOf(pair),
    adjustedP: isPublication ? null : pair.adjustedP,
    finding: pair.finding,
  }));
