import {
  type Computed,
  computed,
  fitLogistic,
  notComputable,
  observedOverExpected,
} from '../../../statistics/index.js';
import { Observations } from '../../adjusted/observations.js';
import type { Covariate, CovariateValue } from '../../covariates/covariate.js';
import { ANALYSIS_NOTES } from '../analysis-notes.js';
import type { SiteComparisonDto, SiteDto } from '../dto/sites.dto.js';
import { modelColumns } from '../known-columns.js';
import { LEAST_FOR_A_RATE } from '../../least-for-a-rate.js';
import { funnelOf, positionOf } from './funnel.js';

/** What was seen and expected of the children of an area who started. */
interface Site {
  children: number;
  observed: number;
  expected: number;
  variance: number;
}

const NO_FIGURES = {
  ...{ reoffended: null, expected: null, ratio: null, lower: null, upper: null, position: null },
  ...{ funnelLower95: null, funnelUpper95: null, funnelLower998: null, funnelUpper998: null },
};

function siteDto(deliveryArea: string | null, { children, observed, expected, variance }: Site): SiteDto {
  const found = children < LEAST_FOR_A_RATE ? null : observedOverExpected(observed, expected);
  if (!found?.computable) return { deliveryArea, children, ...NO_FIGURES };
  const { estimate, byar } = found.value;
  const funnel = funnelOf(expected, variance);
  return {
    ...{ deliveryArea, children, reoffended: observed, expected, ratio: estimate, ...byar },
    ...{ funnelLower95: funnel.lower95, funnelUpper95: funnel.upper95 },
    ...{ funnelLower998: funnel.lower998, funnelUpper998: funnel.upper998 },
    position: positionOf(estimate, funnel),
  };
}

function byCode([one]: [string | null, unknown], [other]: [string | null, unknown]): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}

/**
 * Compares what became of the children who started, area by area, with what a model expects of the same children: logistic
 * regression over everybody on the covariates and on whether they started, without the area.
 */
export class SiteComparison {
  readonly #observations: Observations;
  readonly #areas: (string | null)[] = [];

  /** @param covariates that the expectation accounts for, in the order in which a child's values come; the area is none of them */
  constructor(covariates: readonly Covariate[]) {
    this.#observations = new Observations(covariates);
  }

  add(
    area: string | null,
    values: readonly CovariateValue[],
    hasStarted: boolean,
    hasReoffended: boolean,
  ): void {
    this.#observations.add(hasStarted, values, hasReoffended, { reoffences: 0, daysToFirst: null });
    this.#areas.push(area);
  }

  analysis(): SiteComparisonDto {
    const { treated, outcome } = this.#observations.observed();
    const columns = modelColumns(this.#observations, treated);
    const isBothSided = treated.includes(0) && treated.includes(1);
    const fitted = fittedOf(
      [...(isBothSided ? [treated] : []), ...columns.map(({ values }) => values)],
      outcome,
    );
    const sites = new Map<string | null, Site>();
    treated.forEach((started, row) => {
      if (started === 0) return;
      const area = this.#areas[row] ?? null;
      const site = sites.get(area) ?? { children: 0, observed: 0, expected: 0, variance: 0 };
      sites.set(area, site);
      const p = fitted.computable ? fitted.value[row]! : 0;
      site.children++;
      site.observed += outcome[row]!;
      site.expected += p;
      site.variance += p * (1 - p);
    });
    const found = [...sites].sort(byCode).map(([area, site]) => siteDto(area, site));
    const { subAnalysis, expected, nothingAccounted } = ANALYSIS_NOTES;
    return {
      design: found.some(({ ratio }) => ratio !== null) ? 'D2' : 'D0',
      adjustedFor: columns.map(({ name }) => name),
      reason: fitted.computable ? null : fitted.reason,
      sites: found,
      notes: [subAnalysis, expected, ...(columns.length === 0 ? [nothingAccounted] : [])],
    };
  }
}

/** What is expected of each child; the share of all where there is nothing to account for. */
function fittedOf(columns: readonly Float64Array[], outcome: Float64Array): Computed<Float64Array> {
  if (outcome.length === 0) return notComputable('EMPTY_DENOMINATOR');
  const fit = fitLogistic(columns, outcome);
  return fit.computable ? computed(fit.value.fitted) : fit;
}
