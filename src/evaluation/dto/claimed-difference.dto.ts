import { ApiInteger } from '../../platform/openapi/properties.js';

/** What the statement rests on: the outcome of those who started beside that of the others. */
export class ClaimedDifferenceDto {
  /**
   * A code of the set EVALUATION_OUTCOME.
   * @example PROVEN_REOFFENDING
   */
  outcome: 'PROVEN_REOFFENDING' | 'REOFFENDING_FREQUENCY' | 'TIME_TO_REOFFENCE' | 'SUITABLE_ETE_AT_END';

  /**
   * A code of the set EFFECT_METRIC: a difference is of those who started minus the others, a ratio of them over the others.
   * @example RISK_DIFFERENCE
   */
  measure: 'RISK_DIFFERENCE' | 'RATE_RATIO' | 'HAZARD_RATIO';

  /**
   * As the sides came, or as they were made comparable: a code of the set EVALUATION_METHOD. An adjusted comparison that did
   * not bring the sides together rests on the plain one.
   * @example NONE
   */
  basis: 'NONE' | 'WEIGHTING' | 'MATCHING';

  /**
   * How the interval was reckoned, by author and year.
   * @example "Miettinen and Nurminen 1985, score"
   */
  method: string;

  /** @example -0.041 */
  estimate: number | null;

  /** @example -0.104 */
  lower: number | null;

  /** @example 0.022 */
  upper: number | null;

  /** Children of both sides that it is drawn from. */
  @ApiInteger({ example: 235 })
  children: number;

  /**
   * The smallest change to the better that these numbers would find four times in five: in the rate, or, of a ratio, as a
   * share of the others' rate. Null: none would be found.
   * @example 0.152
   */
  minimumDetectable: number | null;

  /**
   * Which way the interval points, whichever way is the better of the outcome. Null: too few children to compare, or not
   * computable; nothing is claimed.
   * @example INCONCLUSIVE
   */
  direction: 'FAVOURABLE' | 'ADVERSE' | 'INCONCLUSIVE' | null;
}
