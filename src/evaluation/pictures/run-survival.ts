import { signed } from '../sentence/sentence-words.js';
import type { TimeArmDto } from '../dto/time-to-reoffence.dto.js';
import { FIRST, SECOND } from './charts/marks.js';
import type { Picture } from './charts/page.js';
import { type SurvivalSide, survivalChart } from './charts/survival-chart.js';
import { intervalOf, percent, pOf } from './figures.js';
import { type RunToShow, sourceOf } from './run-to-show.js';

const MONTHS = 12;

const childrenOf = ({ atRisk }: TimeArmDto): number => atRisk[0]?.children ?? 0;

const sideOf = (label: string, { curve, atRisk }: TimeArmDto, colour: string): SurvivalSide => ({
  label,
  points: curve.map(({ day, withoutReoffence, lower, upper }) => ({
    ...{ time: day, share: withoutReoffence, lower, upper },
  })),
  atRisk: atRisk.map(({ children }) => children),
  colour,
});

/** How many children had not reoffended, over the year, with numbers at risk. */
export function survivalPicture(shown: RunToShow): Picture | string {
  const { run, words, language, intervention } = shown;
  const { timeToReoffence: times, adjusted } = run.result;
  if (!times)
    return 'The run is of a method before comparison-3, which kept no times; run the evaluation again.';
  const { started, comparison, days, logRank, restrictedMeanDifference, hazardRatio } = times;
  const { survival } = words;
  const sides = [
    sideOf(words.started, started, FIRST),
    { ...sideOf(words.comparison, comparison, SECOND), dashes: '8 4' },
  ];
  const isEmpty = childrenOf(started) + childrenOf(comparison) === 0;
  const ratio = adjusted?.hazardRatio ?? null;
  const sentences = [
    survival.logRank(pOf(logRank.p, words)),
    survival.days(
      intervalOf(restrictedMeanDifference, words, (value) => signed(value, 1)),
      days,
    ),
    survival.hazard(intervalOf(hazardRatio, words)),
    ...(ratio ? [survival.adjustedHazard(intervalOf(ratio, words))] : []),
  ];
  const atEnd = sides
    .filter(({ atRisk }) => (atRisk[0] ?? 0) > 0)
    .map(({ label, points, atRisk }) =>
      survival.atEnd(label, percent(points.at(-1)?.share ?? 1), atRisk[0] ?? 0),
    );
  return survivalChart({
    ...{ name: 'survival', language, sides, percent },
    title: survival.title(intervention),
    description: (isEmpty ? [survival.nobody] : [...atEnd, ...sentences]).join(' '),
    notes: [...(isEmpty ? [survival.nobody] : [sentences.join(' '), survival.band]), sourceOf(shown)],
    horizon: days,
    ticks: started.atRisk.map(({ day }, index, all) => ({
      time: day,
      label: String((MONTHS / (all.length - 1)) * index),
    })),
    axes: { time: survival.months, share: survival.share },
    atRisk: survival.atRisk,
    tableHead: survival.table,
  });
}
