import { BenchFault } from './bench-fault.js';

/** A covariate, and whether its values are names rather than numbers. */
export interface CovariateChoice {
  readonly name: string;
  readonly isCategory: boolean;
}

/** How the groups are made alike for the claim. */
export type BenchMethod = 'none' | 'weighting' | 'matching';

/** What is to be evaluated: columns by name, and how. */
export interface BenchRequest {
  readonly treatment: string;
  readonly outcome: string;
  readonly time: string | null;
  /** Follow-up beyond this is not looked at; in the unit of `time`. */
  readonly horizon: number | null;
  readonly count: string | null;
  readonly exposure: string | null;
  readonly covariates: readonly CovariateChoice[];
  readonly exact: readonly string[];
  readonly method: BenchMethod;
  /** In standard deviations of the log-odds of the score, over everybody. */
  readonly caliper: number;
  /** Quantile at which weights are cut; null: they are not. */
  readonly trim: number | null;
  readonly confidence: number;
  /** Chance decided who was treated. */
  readonly randomised: boolean;
}

/** Options as the command line gives them. */
export interface BenchOptions {
  treatment: string;
  outcome: string;
  time?: string;
  horizon?: number;
  count?: string;
  exposure?: string;
  covariates?: string;
  exact?: string;
  method?: BenchMethod;
  caliper: number;
  trim?: number;
  conf: number;
  randomised?: boolean;
}

const CATEGORY = ':category';

const namesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const covariateOf = (text: string): CovariateChoice =>
  text.endsWith(CATEGORY)
    ? { name: text.slice(0, -CATEGORY.length), isCategory: true }
    : { name: text, isCategory: false };

/**
 * What the options ask for.
 *
 * @throws BenchFault where they do not go together, naming the option and the column
 */
export function benchRequest(options: BenchOptions): BenchRequest {
  const { treatment, outcome, time, horizon, count, exposure } = options;
  const covariates = namesOf(options.covariates).map(covariateOf);
  const method = options.method ?? (covariates.length > 0 ? 'weighting' : 'none');
  if ((time === undefined) !== (horizon === undefined)) {
    throw new BenchFault('--time and --horizon go together: the column of times, and how far to look.');
  }
  if (exposure !== undefined && count === undefined) {
    throw new BenchFault(
      `--exposure ${exposure} needs --count, the column of what was counted in that time.`,
    );
  }
  if (method !== 'none' && covariates.length === 0) {
    throw new BenchFault(
      `--method ${method} needs --covariates, the columns that the groups are made alike in.`,
    );
  }
  const seen = new Set([treatment, outcome, time].filter((name) => name !== undefined));
  for (const { name } of covariates) {
    if (seen.has(name)) throw new BenchFault(`Column "${name}" cannot be a covariate as well, or twice.`);
    seen.add(name);
  }
  if (treatment === outcome)
    throw new BenchFault(`Column "${outcome}" cannot be treatment and outcome at once.`);
  return {
    treatment,
    outcome,
    time: time ?? null,
    horizon: horizon ?? null,
    count: count ?? null,
    exposure: exposure ?? null,
    covariates,
    exact: namesOf(options.exact),
    method,
    caliper: options.caliper,
    trim: options.trim ?? null,
    confidence: options.conf,
    randomised: options.randomised ?? false,
  };
}
