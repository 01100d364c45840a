import { funnelLimits } from '../../statistics/index.js';
import { type FunnelLimits, type FunnelPoint, funnelChart } from './charts/funnel-chart.js';
import type { Picture } from './charts/page.js';
import { percent } from './figures.js';
import { type RunToShow, sourceOf } from './run-to-show.js';

const NEAR = 0.95;
const FAR = 0.998;

function limitsOf(target: number, n: number, confidence: number): { lower: number; upper: number } | null {
  const limits = funnelLimits(target, n, confidence);
  return limits.computable ? limits.value : null;
}

function isOutside({ events, n }: FunnelPoint, target: number, confidence: number): boolean {
  const limits = limitsOf(target, n, confidence);
  return limits !== null && (events / n < limits.lower || events / n > limits.upper);
}

/** Both sides by their size, among limits around what both have together (Spiegelhalter 2005). */
export function funnelPicture(shown: RunToShow): Picture {
  const { run, words, language, intervention } = shown;
  const { started, comparison } = run.result.reoffending;
  const { funnel } = words;
  const points: FunnelPoint[] = [
    { label: words.started, events: started.reoffenders, n: started.mature, shape: 'square' },
    { label: words.comparison, events: comparison.reoffenders, n: comparison.mature, shape: 'circle' },
  ];
  const n = started.mature + comparison.mature;
  const share = (started.reoffenders + comparison.reoffenders) / n;
  const placeOf = (point: FunnelPoint): string => {
    if (isOutside(point, share, FAR)) return funnel.farOutside;
    return isOutside(point, share, NEAR) ? funnel.outside : funnel.inside;
  };
  const limits: FunnelLimits[] =
    n === 0
      ? []
      : [
          { label: funnel.limits('95%'), dashes: '6 3', at: (size) => limitsOf(share, size, NEAR) },
          { label: funnel.limits('99.8%'), dashes: '2 3', at: (size) => limitsOf(share, size, FAR) },
        ];
  const said = points
    .filter((point) => point.n > 0)
    .map((point) => funnel.point(point.label, point.events, point.n, placeOf(point)));
  return funnelChart({
    ...{ name: 'funnel', language, points, limits, percent },
    title: funnel.title(intervention),
    description: (n === 0 ? [funnel.nobody] : [...said, funnel.note]).join(' '),
    notes: [n === 0 ? funnel.nobody : funnel.note, sourceOf(shown)],
    target: n === 0 ? null : { share, label: funnel.target(percent(share)) },
    axes: { people: funnel.people, share: funnel.share },
    tableHead: funnel.table,
  });
}
