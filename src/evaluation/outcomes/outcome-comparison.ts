import type { EvaluationMethod } from '../comparison-design.js';
import type { SentenceGroup } from '../sentence/sentence-facts.js';

/** What two sides differ by, on the scale of the outcome, with its interval. */
export interface OutcomeInterval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Two sides compared in the outcome that the evaluation is about. */
export interface OutcomeComparison {
  readonly basis: EvaluationMethod;
  readonly treated: SentenceGroup;
  readonly comparison: SentenceGroup;
  /** Null: not computable. */
  readonly interval: OutcomeInterval | null;
  /** By author and year. */
  readonly method: string;
  /**
   * The smallest change to the better that these numbers would find four times in five: in the rate, or as a share of the
   * comparison's rate where the measure is a ratio. Null: none, or not known.
   */
  readonly detectable: number | null;
  /** Of both sides. */
  readonly children: number;
}
