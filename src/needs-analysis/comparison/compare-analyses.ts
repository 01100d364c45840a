import {
  type Arm,
  benjaminiHochberg,
  type Computed,
  type IntervalEstimate,
  miettinenNurminenRiskDifference,
  nMinusOneChiSquared,
} from '../../statistics/index.js';
import type { AnalysisContent } from '../work-out.js';

/** A share in two analyses, and what may be said of the difference. */
export interface ComparedShare {
  kind: 'NEED' | 'CASE_MIX';
  code: string;
  earlier: Arm;
  later: Arm;
  /** The later less the earlier. */
  difference: Computed<IntervalEstimate>;
  p: number | null;
  /** Adjusted for everything that is compared. */
  adjustedP: number | null;
  finding: 'RISEN' | 'FALLEN' | 'NOT_SHOWN' | 'NOT_COMPUTABLE';
}

/** A number in two analyses, which no chance is asked about. */
export interface ComparedNumber {
  kind: 'PEOPLE' | 'WELSH_SPEAKING' | 'TRAINED' | 'ENTRIES' | 'FOUND_NOTHING';
  /** Qualification or need area; null: of all. */
  code: string | null;
  earlier: number;
  later: number;
}

/** What changed between two analyses. */
export interface AnalysisChange {
  shares: ComparedShare[];
  numbers: ComparedNumber[];
}

const nobody: Arm = { events: 0, n: 0 };

/** The shares that an analysis is compared by. */
function sharesOf({ cohort }: AnalysisContent): Map<string, Arm> {
  const mix = cohort.breakdowns.find(({ breakdown }) => breakdown === 'CASE_MIX')?.groups ?? [];
  return new Map([
    ...cohort.needs.map(({ needArea, assessed, withNeed }): [string, Arm] => [
      `NEED ${needArea}`,
      { events: withNeed, n: assessed },
    ]),
    ...['STATUTORY', 'OUT_OF_COURT', 'PREVENTION'].map((code): [string, Arm] => [
      `CASE_MIX ${code}`,
      { events: mix.find((group) => group.code === code)?.children ?? 0, n: cohort.children },
    ]),
  ]);
}

/** The numbers that an analysis is compared by. */
function numbersOf({ workforce, service }: AnalysisContent): Map<string, number> {
  return new Map([
    ['PEOPLE', workforce.people],
    ['WELSH_SPEAKING', workforce.inWelsh],
    ...workforce.qualifications.map((one): [string, number] => [`TRAINED ${one.qualification}`, one.trained]),
    ...service.needs.map((one): [string, number] => [`ENTRIES ${one.needArea}`, one.entries]),
    ['FOUND_NOTHING', service.searches.foundNothing],
  ]);
}

/** What is in either, in the order of the later. */
const namesOf = (earlier: ReadonlyMap<string, unknown>, later: ReadonlyMap<string, unknown>): string[] => [
  ...new Set([...later.keys(), ...earlier.keys()]),
];

function compareShare(name: string, earlier: Arm, later: Arm): ComparedShare {
  const [kind, code = ''] = name.split(' ');
  const difference = miettinenNurminenRiskDifference(later, earlier);
  const test = nMinusOneChiSquared(later, earlier);
  return {
    ...{ kind: kind as ComparedShare['kind'], code, earlier, later, difference },
    p: test.computable ? test.value.p : null,
    adjustedP: null,
    finding: difference.computable ? 'NOT_SHOWN' : 'NOT_COMPUTABLE',
  };
}

/**
 * What changed from one analysis to a later one. Shares with the interval of Miettinen and Nurminen (1985), and the test that
 * belongs to it, adjusted for all that is compared (Benjamini and Hochberg 1995). Children who are in both go with each other,
 * and the interval, which takes them for separate, is then wider than it need be.
 * @param falseDiscoveryRate above which nothing is said to have changed
 */
export function compareAnalyses(
  earlier: AnalysisContent,
  later: AnalysisContent,
  falseDiscoveryRate: number,
): AnalysisChange {
  const [before, after] = [sharesOf(earlier), sharesOf(later)];
  const shares = namesOf(before, after).map((name) =>
    compareShare(name, before.get(name) ?? nobody, after.get(name) ?? nobody),
  );
  const adjusted = benjaminiHochberg(shares.map(({ p }) => p));
  const [had, has] = [numbersOf(earlier), numbersOf(later)];
  return {
    shares: shares.map((share, index) => {
      const adjustedP = adjusted[index] ?? null;
      if (adjustedP === null || adjustedP > falseDiscoveryRate) return { ...share, adjustedP };
      const rises = share.difference.computable && share.difference.value.estimate > 0;
      return { ...share, adjustedP, finding: rises ? 'RISEN' : 'FALLEN' };
    }),
    numbers: namesOf(had, has).map((name) => {
      const [kind, code] = name.split(' ');
      return {
        kind: kind as ComparedNumber['kind'],
        code: code ?? null,
        earlier: had.get(name) ?? 0,
        later: has.get(name) ?? 0,
      };
    }),
  };
}
