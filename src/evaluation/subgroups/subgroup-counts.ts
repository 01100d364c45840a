import {
  type Arm,
  benjaminiHochberg,
  miettinenNurminenRiskDifference,
  notComputable,
  oddsRatioHomogeneity,
} from '../../statistics/index.js';
import type { CovariateValue } from '../covariates/covariate.js';
import { toEstimate } from '../dto/estimate.dto.js';
import type { SubgroupAnalysisDto, SubgroupArmDto, SubgroupDto } from '../dto/subgroup.dto.js';

/** Children a side below which a group shows no rate. */
const LEAST_FOR_A_RATE = 10;

type Counts = { started: Arm; comparison: Arm };

const none = (): Arm => ({ events: 0, n: 0 });

const armOf = ({ n, events }: Arm, isShown: boolean): SubgroupArmDto => ({
  children: n,
  withOutcome: isShown ? events : null,
});

function groupOf(level: string | null, { started, comparison }: Counts): SubgroupDto {
  const isShown = Math.min(started.n, comparison.n) >= LEAST_FOR_A_RATE;
  const difference = isShown
    ? miettinenNurminenRiskDifference(started, comparison)
    : notComputable('TOO_FEW_PEOPLE');
  return {
    level,
    started: armOf(started, isShown),
    comparison: armOf(comparison, isShown),
    riskDifference: toEstimate(difference, 'Miettinen and Nurminen 1985, score'),
  };
}

/** Counts both sides within the groups that covariates make, child by child. */
export class SubgroupCounts {
  readonly #byCovariate: Map<string | null, Counts>[];

  /** @param covariates their codes, in the order in which a child's values come */
  constructor(
    private readonly covariates: readonly string[],
    private readonly outcome: SubgroupAnalysisDto['outcome'],
  ) {
    this.#byCovariate = covariates.map(() => new Map<string | null, Counts>());
  }

  add(values: readonly CovariateValue[], hasStarted: boolean, hasOutcome: boolean): void {
    this.#byCovariate.forEach((groups, index) => {
      const value = values[index] ?? null;
      const level = value === null ? null : String(value);
      const counts = groups.get(level) ?? { started: none(), comparison: none() };
      groups.set(level, counts);
      const side = hasStarted ? 'started' : 'comparison';
      const { n, events } = counts[side];
      counts[side] = { n: n + 1, events: events + Number(hasOutcome) };
    });
  }

  /** One analysis for each covariate, its groups in the order of their levels, the unknown last. */
  analyses(): SubgroupAnalysisDto[] {
    const tests = this.#byCovariate.map((groups) => {
      const strata = [...groups.values()].map(({ started, comparison }) => ({
        treated: started,
        control: comparison,
      }));
      const homogeneity = oddsRatioHomogeneity(strata);
      return homogeneity.computable ? homogeneity.value.tarone.p : null;
    });
    const adjusted = benjaminiHochberg(tests);
    return this.#byCovariate.map((groups, index) => ({
      outcome: this.outcome,
      covariate: this.covariates[index] ?? '',
      interactionP: tests[index] ?? null,
      interactionPAdjusted: adjusted[index] ?? null,
      groups: [...groups].sort(([a], [b]) => byLevel(a, b)).map(([level, counts]) => groupOf(level, counts)),
    }));
  }
}

function byLevel(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}
