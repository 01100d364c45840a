import Table from 'cli-table3';
import type { Language } from '../../platform/http/language.js';
import type { EstimateDto } from '../dto/estimate.dto.js';
import { points, signed } from '../sentence/sentence-words.js';
import type { BenchRequest } from './bench-request.js';
import type { ArmRate, BenchResult, Figure } from './bench-result.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

const newTable = (head: readonly string[]) =>
  new Table({
    head: [...head],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });

type Line = [string, string];

interface Interval {
  readonly estimate: Figure;
  readonly lower: Figure;
  readonly upper: Figure;
  readonly reason: string | null;
}

/** A figure with its interval, or why there is none. */
function shown({ estimate, lower, upper, reason }: Interval, scale: number, words: ReportWords): string {
  const one = (value: Figure) => (value === null ? '∞' : scale === 100 ? points(value) : signed(value, 3));
  if (lower === null && upper === null) return `${words.none} (${reason ?? ''})`;
  return `${one(estimate)} (${one(lower)} – ${one(upper)})`;
}

const p = (value: Figure, words: ReportWords): string =>
  value === null ? words.none : value < 0.0001 ? '< 0.0001' : value.toFixed(4);

function armLine(label: string, { events, n, rate, lower, upper }: ArmRate, words: ReportWords): Line {
  return [label, `${events} / ${n}: ${shown({ estimate: rate, lower, upper, reason: null }, 100, words)} %`];
}

function binaryLines({ binary }: BenchResult, words: ReportWords): Line[] {
  if (!binary) return [];
  const ratio = (estimate: EstimateDto) => shown(estimate, 1, words);
  return [
    armLine(words.treated, binary.treated, words),
    armLine(words.comparison, binary.comparison, words),
    [words.difference, `${shown(binary.riskDifference, 100, words)}, ${binary.riskDifference.method}`],
    [
      words.difference,
      `${shown(binary.riskDifferenceScore, 100, words)}, ${binary.riskDifferenceScore.method}`,
    ],
    [words.riskRatio, ratio(binary.riskRatio)],
    [words.oddsRatio, ratio(binary.oddsRatio)],
    [
      words.tests,
      `N−1 χ²: ${p(binary.chiSquareN1.pValue, words)}; Fisher: ${p(binary.fisher.pValue, words)}`,
    ],
  ];
}

function otherLines({ frequency, survival }: BenchResult, words: ReportWords): Line[] {
  const lines: Line[] = [];
  if (frequency) {
    const { rateRatio, dispersion, negativeBinomial } = frequency;
    lines.push([words.rateRatio, `${shown(rateRatio, 1, words)}, p ${p(rateRatio.pValue, words)}`]);
    lines.push([words.dispersion, dispersion === null ? words.none : dispersion.toFixed(2)]);
    const fitted = { ...negativeBinomial, estimate: negativeBinomial.rateRatio };
    lines.push([words.negativeBinomial, shown(fitted, 1, words)]);
  }
  if (survival) {
    lines.push([words.logRank, `p ${p(survival.logRank.pValue, words)}`]);
    lines.push([words.hazardRatio, shown({ ...survival.cox, estimate: survival.cox.hazardRatio }, 1, words)]);
    lines.push([words.proportional, `p ${p(survival.cox.proportionalHazards.pValue, words)}`]);
    const { horizon, difference } = survival.restrictedMeans;
    lines.push([`${words.restrictedMean} ${horizon}`, shown(difference, 1, words)]);
  }
  return lines;
}

function adjustedLines(result: BenchResult, words: ReportWords): Line[] {
  const { weighting, matching, doublyRobust, binary } = result;
  if (!weighting || !matching || !doublyRobust) return [];
  const scale = binary ? 100 : 1;
  const ess = weighting.effectiveSampleSize.toFixed(1);
  return [
    [words.weighting, `${shown(weighting, scale, words)}; ${words.effective} ${ess}`],
    [words.matching, `${shown(matching, scale, words)}; ${words.pairs} ${matching.pairs}`],
    [words.doublyRobust, shown(doublyRobust, scale, words)],
  ];
}

function balanceTable({ balance }: BenchResult, words: ReportWords): string[] {
  if (balance.length === 0) return [];
  const table = newTable(words.balanceHead);
  const one = (value: Figure) => (value === null ? '' : signed(value, 3));
  for (const row of balance) {
    table.push([
      row.covariate,
      ...[row.before, row.afterWeighting, row.afterMatching, row.varianceRatio].map(one),
    ]);
  }
  return ['', words.balance, table.toString()];
}

/** A result for a person to read. */
export function benchReport(result: BenchResult, request: BenchRequest, language: Language): string {
  const words = REPORT_WORDS[language];
  const table = newTable(['', words.estimate]);
  const lines = [
    ...binaryLines(result, words),
    ...otherLines(result, words),
    ...adjustedLines(result, words),
  ];
  for (const line of lines) table.push(line);
  const { code, reasons } = result.design;
  const { minimumDetectableDifference: detectable } = result.power;
  return [
    `${request.treatment} → ${request.outcome}: ${result.n.treated} / ${result.n.comparison}`,
    ...(lines.length > 0 ? [table.toString()] : []),
    ...(detectable === null ? [] : [`${words.detectable}: ${(detectable * 100).toFixed(1)}`]),
    ...(result.eValue === null ? [] : [`${words.eValue}: ${result.eValue.toFixed(2)}`]),
    ...balanceTable(result, words),
    '',
    `${words.design} ${code}`,
    ...reasons.map((reason) => `  · ${reason[language]}`),
    '',
    result.sentence[language],
  ].join('\n');
}
