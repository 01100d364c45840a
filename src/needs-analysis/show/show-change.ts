import { type DisclosurePolicy, isSmall } from '../../disclosure/policy.js';
import { shownCount } from '../../disclosure/protected-count.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { QuarterPoint, Series } from '../change/change-over-time.js';
import type { NeedChangeDto, NeedSeriesDto, SeriesPointDto } from '../dto/change.dto.js';
import type { AnalysisContent } from '../work-out.js';
import { CHART_RULES, followedLabel, signalText } from './change-words.js';

const shownPoint = ({ quarter, events, n, lower, upper }: QuarterPoint): SeriesPointDto => ({
  quarter,
  events: shownCount(events),
  n: shownCount(n),
  share: n === 0 ? null : events / n,
  lower,
  upper,
});

const rounded = (share: number | null): number | null => share && Number(share.toFixed(2));

/** A point without its counts, and with a rounded share where enough children have it and enough do not. */
function protectedPoint(
  { quarter, events, n, lower, upper }: QuarterPoint,
  policy: DisclosurePolicy,
): SeriesPointDto {
  const isShown =
    n >= policy.leastBaseOfShare &&
    !isSmall(events, policy) &&
    !isSmall(n - events, policy) &&
    events > 0 &&
    events < n;
  return {
    quarter,
    events: null,
    n: null,
    share: isShown ? rounded(events / n) : null,
    lower: isShown ? rounded(lower) : null,
    upper: isShown ? rounded(upper) : null,
  };
}

function showSeries(series: Series, labels: AnalysisLabels, policy: DisclosurePolicy | null): NeedSeriesDto {
  const label = followedLabel(series, labels);
  const { centre } = series;
  return {
    measure: series.measure,
    needArea: series.needArea,
    caseMix: series.caseMix,
    label,
    reason: series.reason,
    centre: policy ? rounded(centre) : centre,
    method: series.method,
    sigmaZ: series.sigmaZ,
    rough: series.rough,
    points: series.points.map((point) => (policy ? protectedPoint(point, policy) : shownPoint(point))),
    signals: series.signals.map((signal) => ({ ...signal, text: signalText(label, signal, centre ?? 0) })),
  };
}

/** How needs went over time, as it is or, under a policy, as it may leave. */
export const showChange = (
  { quarters, series }: AnalysisContent['change'],
  labels: AnalysisLabels,
  policy: DisclosurePolicy | null,
): NeedChangeDto => ({
  quarters,
  series: series.map((one) => showSeries(one, labels, policy)),
  rules: [...CHART_RULES],
});
