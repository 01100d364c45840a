import type { EstimateDto } from './estimate.dto.js';

/** Number of proven reoffences: those who started the intervention, beside those who did not. */
export class FrequencyComparisonDto {
  /** Reoffences per child of those who started, over those of the others. */
  rateRatio: EstimateDto;

  /**
   * Whether the rates are the same. Null where it cannot be computed.
   * @example 0.31
   */
  p: number | null;

  /**
   * The model behind the ratio: Poisson unless the dispersion is above 1.5, then negative binomial, then, where that has no
   * fit, quasi-Poisson. Null where there is no ratio.
   * @example NEGATIVE_BINOMIAL
   */
  model: 'POISSON' | 'NEGATIVE_BINOMIAL' | 'QUASI_POISSON' | null;

  /**
   * Pearson's dispersion of the Poisson model: 1 where counts spread as Poisson counts do, more where a few children have
   * most of the reoffences.
   * @example 4.2
   */
  dispersion: number | null;

  /**
   * Of the negative binomial model (variance = mean + mean² / theta); null with another.
   * @example 0.4
   */
  theta: number | null;
}
