import { type EstimateDto, toEstimate } from '../evaluation/dto/estimate.dto.js';
import { grouped } from '../platform/grouped.js';
import {
  type Arm,
  benjaminiHochberg,
  katzRiskRatio,
  mantelHaenszelRiskRatio,
  miettinenNurminenRiskDifference,
  nMinusOneChiSquared,
} from '../statistics/index.js';
import { type Place, type Stage, STAGES } from './stages.js';

/** Children of a group who are alike in what else may be a reason for how far work came, and to whom it came as far. */
export interface AlikeChildren {
  group: string;
  /** What is alike of children who are compared with each other: the order, and how many needs come first. */
  stratum: string;
  place: Place;
  children: number;
}

/** A group beside everybody else, at one stage. */
export interface GroupComparison {
  group: string;
  stage: Stage['stage'];
  own: Arm;
  rest: Arm;
  /** The share of the group over that of the rest. */
  ratio: EstimateDto;
  /** The share of the group less that of the rest. */
  difference: EstimateDto;
  /** The ratio among children of the same order and as many priority needs. */
  adjustedRatio: EstimateDto;
  /** Of no difference; null: too few, or nothing to tell apart. */
  pValue: number | null;
}

/** A comparison with what may be said once all of them have been allowed for. */
export interface SettledComparison extends GroupComparison {
  /** Over every comparison that is made (Benjamini and Hochberg 1995); null where there is no p-value. */
  adjustedPValue: number | null;
  reading: 'MORE' | 'LESS' | 'NOT_TOLD_APART' | 'TOO_FEW';
}

/** Fewest children of a group, and of the rest, between whom a difference is looked for. */
export const LEAST_COMPARED = 10;
/** The share of false findings that is put up with. */
export const FALSE_DISCOVERY_RATE = 0.05;

const childrenAt = (all: readonly AlikeChildren[], places: readonly Place[]): number =>
  all.reduce((sum, { place, children }) => (places.includes(place) ? sum + children : sum), 0);

const armOf = (all: readonly AlikeChildren[], { had, couldHave }: Stage): Arm => ({
  events: childrenAt(all, had),
  n: childrenAt(all, couldHave),
});

function compare(group: string, stage: Stage, all: readonly AlikeChildren[]): GroupComparison {
  const isOwn = (some: AlikeChildren): boolean => some.group === group;
  const armsOf = (some: readonly AlikeChildren[]): [own: Arm, rest: Arm] => [
    armOf(some.filter(isOwn), stage),
    armOf(
      some.filter((other) => !isOwn(other)),
      stage,
    ),
  ];
  const [own, rest] = armsOf(all);
  const strata = [...grouped(all, ({ stratum }) => stratum).values()].map((alike) => {
    const [treated, control] = armsOf(alike);
    return { treated, control };
  });
  const test = nMinusOneChiSquared(own, rest);
  const enough = Math.min(own.n, rest.n) >= LEAST_COMPARED;
  return {
    ...{ group, stage: stage.stage, own, rest },
    ratio: toEstimate(katzRiskRatio(own, rest), 'Katz et al. 1978'),
    difference: toEstimate(miettinenNurminenRiskDifference(own, rest), 'Miettinen and Nurminen 1985'),
    adjustedRatio: toEstimate(
      mantelHaenszelRiskRatio(strata),
      'Mantel and Haenszel 1959; Greenland and Robins 1985',
    ),
    pValue: enough && test.computable ? test.value.p : null,
  };
}

/** Sets each group beside everybody else at every stage. */
export const compareGroups = (groups: readonly string[], all: readonly AlikeChildren[]): GroupComparison[] =>
  groups.flatMap((group) => STAGES.map((stage) => compare(group, stage, all)));

/** What may be said of comparisons, once all of them have been allowed for together. */
export function settle(comparisons: readonly GroupComparison[]): SettledComparison[] {
  const adjusted = benjaminiHochberg(comparisons.map(({ pValue }) => pValue));
  return comparisons.map((comparison, index) => {
    const adjustedPValue = adjusted[index] ?? null;
    return { ...comparison, adjustedPValue, reading: readingOf(comparison, adjustedPValue) };
  });
}

function readingOf(
  { own, rest, pValue }: GroupComparison,
  adjusted: number | null,
): SettledComparison['reading'] {
  if (Math.min(own.n, rest.n) < LEAST_COMPARED) return 'TOO_FEW';
  if (pValue === null || adjusted === null || adjusted > FALSE_DISCOVERY_RATE) return 'NOT_TOLD_APART';
  return own.events / own.n > rest.events / rest.n ? 'MORE' : 'LESS';
}
