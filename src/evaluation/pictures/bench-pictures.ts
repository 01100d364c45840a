import type { Language } from '../../platform/http/language.js';
import type { BenchRequest } from '../bench/bench-request.js';
import type { BenchResult, SurvivalPoint } from '../bench/bench-result.js';
import { REPORT_WORDS } from '../bench/report-words.js';
import { points, signed } from '../sentence/sentence-words.js';
import { balanceOf } from './balance-of.js';
import { forestChart } from './charts/forest-chart.js';
import { FIRST, SECOND } from './charts/marks.js';
import type { Picture } from './charts/page.js';
import { type SurvivalSide, survivalChart } from './charts/survival-chart.js';
import { type Basis, differenceRows, shapesOf } from './difference-rows.js';
import { intervalOf, percent, pOf } from './figures.js';
import { PICTURE_WORDS, type PictureWords } from './picture-words.js';

/** What a file came to, and what it is told with. */
interface FileToShow {
  readonly result: BenchResult;
  readonly request: BenchRequest;
  readonly language: Language;
  readonly words: PictureWords;
}

const BASES: Readonly<Record<BenchRequest['method'], Basis>> = {
  none: 'NONE',
  weighting: 'WEIGHTING',
  matching: 'MATCHING',
};

/** On what the sentence rests: what the gate does not find alike is compared as it came. */
const basisOf = ({ result, request }: FileToShow): Basis =>
  result.binary && !['D3', 'D4'].includes(result.design.code) ? 'NONE' : BASES[request.method];

function forest(shown: FileToShow): Picture | null {
  const { result, request, language, words } = shown;
  const { binary, weighting, matching, doublyRobust, n } = result;
  if (!binary && !weighting) return null;
  const people = [n.treated, n.comparison] as const;
  const asTheyCame = binary && binary.riskDifferenceScore;
  const rows = differenceRows(
    {
      ...{ asTheyCame, weighted: weighting, matched: matching, doublyRobust },
      ...{ people, compared: people, claimed: basisOf(shown) },
    },
    words,
  );
  const format = (value: number): string => (binary ? points(value) : signed(value, 2));
  const { bench, forest: said } = words;
  return forestChart({
    ...{ name: 'forest', language, groups: [{ heading: null, rows }] },
    title: bench.difference(request.treatment, request.outcome),
    description: [
      result.sentence[language],
      ...rows.map((row) => `${row.label}: ${intervalOf(row, words, format)}.`),
    ].join(' '),
    notes: [result.sentence[language]],
    legend: shapesOf(rows, words),
    axis: binary ? bench.points : bench.means,
    columns: { label: said.label, people: bench.people, figures: bench.figures(percent(request.confidence)) },
    tableHead: said.table,
    format: (value) => String(Number((binary ? value * 100 : value).toPrecision(6))).replace('-', '−'),
    figures: (estimate, lower, upper) => intervalOf({ estimate, lower, upper }, words, format),
  });
}

function balance({ result, request, language, words }: FileToShow): Picture | null {
  if (result.balance.length === 0) return null;
  const title = words.bench.balance(request.treatment);
  return balanceOf(result.balance, (name) => name, words, { language, title, notes: [] });
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

function side(
  label: string,
  curve: readonly SurvivalPoint[],
  times: readonly number[],
  colour: string,
): SurvivalSide {
  return {
    label,
    points: curve
      .filter(({ events }) => events > 0)
      .map(({ time, survival, lower, upper }) => ({ time, share: survival, lower, upper })),
    atRisk: times.map((time) => curve.find((point) => point.time >= time)?.atRisk ?? 0),
    colour,
  };
}

function survival({ result, request, language, words }: FileToShow): Picture | null {
  const { horizon, time, treatment, outcome, confidence } = request;
  if (!result.survival || horizon === null) return null;
  const { treated, comparison, logRank, restrictedMeans, cox } = result.survival;
  const times = QUARTERS.map((share) => share * horizon);
  const names = REPORT_WORDS[language];
  const sides = [
    side(names.treated, treated, times, FIRST),
    { ...side(names.comparison, comparison, times, SECOND), dashes: '8 4' },
  ];
  const { bench, survival: said } = words;
  const sentences = [
    said.logRank(pOf(logRank.pValue, words)),
    said.means(intervalOf(restrictedMeans.difference, words)),
    said.hazard(intervalOf({ ...cox, estimate: cox.hazardRatio }, words)),
  ];
  const atEnd = sides.map(({ label, points: curve, atRisk }) =>
    said.atEnd(label, percent(curve.at(-1)?.share ?? 1), atRisk[0] ?? 0),
  );
  return survivalChart({
    ...{ name: 'survival', language, sides, percent, horizon },
    title: bench.survival(treatment, outcome),
    description: [...atEnd, ...sentences].join(' '),
    notes: [sentences.join(' '), bench.band(percent(confidence))],
    ticks: times.map((at) => ({ time: at, label: String(Number(at.toPrecision(4))) })),
    axes: { time: said.time(time ?? ''), share: bench.share(outcome) },
    atRisk: bench.atRisk,
    tableHead: said.table,
  });
}

/** The pictures of a file that was evaluated, by name; what was not asked for has none. */
export function benchPictures(
  result: BenchResult,
  request: BenchRequest,
  language: Language,
): Map<string, Picture> {
  const shown = { result, request, language, words: PICTURE_WORDS[language] };
  const all = { forest: forest(shown), balance: balance(shown), survival: survival(shown) };
  return new Map(Object.entries(all).flatMap(([name, picture]) => (picture ? [[name, picture]] : [])));
}
