import {
  benjaminiHochberg,
  type Effect,
  miettinenNurminenRiskDifference,
  observedOverExpected,
  shrinkEffects,
  twoSidedNormalP,
  twoSidedZ,
  wilsonInterval,
} from '../../statistics/index.js';
import { missingForComparison } from '../design/design-gate.js';
import { toEstimate } from '../dto/estimate.dto.js';
import type { ShrunkenDifferenceDto, SurveyedInterventionDto } from './dto/evaluation-survey.dto.js';
import type { Seen, SurveyCount } from './survey-children.js';

/** An intervention of the catalogue. */
export interface KnownIntervention {
  id: string;
  code: string;
  titleEn: string;
  titleCy: string;
}

interface Compared extends KnownIntervention {
  seen: Seen;
  /** Null: too few children, or nothing that could differ. */
  effect: Effect | null;
  missing: { code: string; en: string; cy: string }[];
}

/** How far those who started reoffended from what is expected of the same children, in shares of the children. */
function effectOf({ children, reoffenders, expected, variance }: Seen): Effect | null {
  return variance > 0
    ? { estimate: (reoffenders - expected) / children, standardError: Math.sqrt(variance) / children }
    : null;
}

function compare(known: KnownIntervention, seen: Seen, all: Seen, minimum: number): Compared {
  const others = { n: all.children - seen.children, events: all.reoffenders - seen.reoffenders };
  const missing = missingForComparison({ n: seen.children, events: seen.reoffenders }, others, minimum);
  return { ...known, seen, missing, effect: missing.length === 0 ? effectOf(seen) : null };
}

const Z = twoSidedZ(0.95);

const shrunkenOf = ({ estimate, standardError }: Effect): ShrunkenDifferenceDto => ({
  estimate,
  lower: estimate - Z * standardError,
  upper: estimate + Z * standardError,
});

/** The effects drawn towards their mean, by the code of the intervention; none where they do not differ beyond chance. */
function shrunken(compared: readonly Compared[]): Map<string, Effect> {
  const able = compared.flatMap(({ code, effect }) => (effect ? [{ code, effect }] : []));
  const drawn = shrinkEffects(able.map(({ effect }) => effect));
  return new Map(drawn.computable ? able.map(({ code }, index) => [code, drawn.value[index]!]) : []);
}

/** What is told of an intervention; of those who started, no share where they are too few to compare. */
function tell(
  { id, code, titleEn, titleCy, seen, effect, missing }: Compared,
  all: Seen,
  found: { adjustedP: number | null; drawn: Effect | null; rate: number },
): SurveyedInterventionDto {
  const { children, reoffenders, expected } = seen;
  const others = { n: all.children - children, events: all.reoffenders - reoffenders };
  const known = { interventionId: id, code, titleEn, titleCy, children };
  const figures =
    effect === null
      ? null
      : {
          reoffenders,
          expected,
          rate: toEstimate(wilsonInterval(reoffenders, children), 'Wilson 1927'),
          differenceFromOthers: toEstimate(
            miettinenNurminenRiskDifference({ n: children, events: reoffenders }, others),
            'Miettinen and Nurminen 1985, score',
          ),
          observedOverExpected: toEstimate(
            observedOverExpected(reoffenders, expected),
            'Garwood 1936, exact',
          ),
          differenceFromExpected: effect.estimate,
          pValue: twoSidedNormalP(effect.estimate / effect.standardError),
          adjustedPValue: found.adjustedP,
          shrunkenDifference: found.drawn && shrunkenOf(found.drawn),
        };
  const differs = found.adjustedP !== null && found.adjustedP <= found.rate;
  const reading = !differs ? 'NOT_TOLD_APART' : (effect?.estimate ?? 0) < 0 ? 'LESS' : 'MORE';
  return {
    ...known,
    design: effect === null ? 'D1' : 'D2',
    missing,
    reading: effect === null ? null : reading,
    figures,
  };
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

/**
 * Sets every intervention beside what is expected of the same children, and settles all of them together.
 *
 * Source: p-values adjusted for the family of interventions that can be compared (Benjamini & Hochberg 1995); differences
 * drawn towards their mean by empirical Bayes (Morris 1983), because the extreme of many raw figures is mostly chance.
 *
 * @returns in the order of the shrunken difference, least reoffending first, and then those that are not compared, by code;
 * all by code where the differences are no larger than chance makes them
 */
export function compareInterventions(
  known: readonly KnownIntervention[],
  { all, started }: SurveyCount,
  { minimumChildren, falseDiscoveryRate: rate }: { minimumChildren: number; falseDiscoveryRate: number },
): { interventions: SurveyedInterventionDto[]; isRanked: boolean } {
  const compared = known
    .map((intervention, place) => compare(intervention, started[place]!, all, minimumChildren))
    .sort(byCode);
  const ps = compared.map(({ effect }) => effect && twoSidedNormalP(effect.estimate / effect.standardError));
  const adjusted = benjaminiHochberg(ps);
  const drawn = shrunken(compared);
  const estimates = [...drawn.values()].map(({ estimate }) => estimate);
  const isRanked = estimates.length > 1 && Math.max(...estimates) - Math.min(...estimates) > 1e-12;
  const told = compared.map((one, index) => ({
    order: drawn.get(one.code)?.estimate ?? Infinity,
    told: tell(one, all, { adjustedP: adjusted[index] ?? null, drawn: drawn.get(one.code) ?? null, rate }),
  }));
  if (isRanked) told.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  return { interventions: told.map(({ told: one }) => one), isRanked };
}
