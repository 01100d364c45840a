import { readReference, readReferenceText } from './read-reference.js';

interface Pair {
  pairs: number;
  estimate: number;
  standardError: number;
  lower: number;
  upper: number;
}
interface Figure {
  estimate: number;
  standardError: number;
}
type Weighted = Record<
  'ATT' | 'ATE' | 'TRIMMED',
  { difference: number; standardError: number; effectiveSampleSize: number }
>;
type PerOutcome<T> = Record<'outcome' | 'hours', T>;

/** What R makes of the synthetic cohort: see the README of this folder. */
export const STUDY_RESULTS = readReference<{
  propensity: {
    coefficients: Record<string, number>;
    standardErrors: Record<string, number>;
    deviance: number;
    sdLogit: number;
  };
  overlap: { lower: number; upper: number; treatedOutside: number; comparisonOutside: number };
  weighting: PerOutcome<Weighted>;
  cap: number;
  estimatedScores: PerOutcome<Record<'ATT' | 'ATE', number>>;
  clustered: { byArea: number };
  matching: PerOutcome<Pair> & {
    caliper: number;
    treated: number[];
    comparison: number[];
    exactTreated: number[];
    exactComparison: number[];
  };
  balance: Record<
    string,
    Record<
      'before' | 'afterWeighting' | 'afterMatching',
      { standardisedDifference: number; varianceRatio: number | null }
    >
  >;
  doublyRobust: PerOutcome<Record<'ATT' | 'ATE', Figure>>;
  leastSquares: { coefficients: Record<string, number>; standardErrors: Record<string, number> };
}>('confounding.json');

const [header = '', ...lines] = readReferenceText('synthetic_cohort.csv').trim().split('\n');
const cellsOf = (name: string): string[] => {
  const place = header.split(',').indexOf(name);
  return lines.map((line) => line.split(',')[place] ?? '');
};
const numbersOf = (name: string): Float64Array => Float64Array.from(cellsOf(name), Number);
const levelOf = (name: string, level: string): Float64Array =>
  Float64Array.from(cellsOf(name), (cell) => Number(cell === level));

/** The synthetic cohort as columns. */
export const STUDY = {
  rows: lines.length,
  treated: numbersOf('treated'),
  outcome: numbersOf('outcome'),
  hours: numbersOf('hours'),
  lookedAfter: Int32Array.from(numbersOf('looked_after')),
  area: Int32Array.from(cellsOf('area'), (area) => ['north', 'south', 'west'].indexOf(area)),
  names: ['age', 'prior', 'looked_after', 'area=south', 'area=west'],
  columns: [
    numbersOf('age'),
    numbersOf('prior'),
    numbersOf('looked_after'),
    levelOf('area', 'south'),
    levelOf('area', 'west'),
  ],
};
