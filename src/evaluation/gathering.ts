import { provenReoffending, type ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { ReoffendingAccumulator } from '../outcomes/measures/reoffending-summary.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { Observations } from './adjusted/observations.js';
import { DeclaredAnalyses } from './analyses/declared-analyses.js';
import type { CohortMember } from './cohort-member.js';
import { covariatesRead } from './comparison-design.js';
import type { CovariateValue } from './covariates/covariate.js';
import { covariatesOf } from './covariates/registry.js';
import { DayCounts } from './day-counts.js';
import type { EvaluationDefinition } from './definition.js';
import { EteAccumulator } from './ete-arm.js';
import { isLost } from './is-lost.js';
import { LandmarkCount } from './landmark-count.js';
import { SubgroupCounts } from './subgroups/subgroup-counts.js';

/** One side of the comparison while it is being gathered. */
class Arm {
  readonly reoffending = new ReoffendingAccumulator();
  readonly days = new DayCounts();
  readonly ete = new EteAccumulator();
}

/** A cohort as it comes in, child by child: what is counted of it, and what an adjusted comparison looks at. */
export class Gathering {
  readonly started = new Arm();
  readonly comparison = new Arm();
  /** Null: the design declares none. */
  readonly analyses: DeclaredAnalyses | null;
  readonly landmark: LandmarkCount;
  readonly subgroups: SubgroupCounts;
  /** A row for each child in whom the outcome can be seen; null: nothing is adjusted for. */
  readonly observations: Observations | null;
  /** Children of each side who died, or left the country, within the year and without a proven reoffence. */
  readonly lost = { started: 0, comparison: 0 };
  /** Children who started only after their first proven reoffence. */
  startedAfterReoffending = 0;
  readonly #subgroupPlaces: number[];
  readonly #isOfEte: boolean;

  constructor(
    private readonly definition: EvaluationDefinition,
    private readonly reoffending: ReoffendingDefinition,
  ) {
    const { landmarkWeeks, subgroups, method, outcome } = definition;
    const read = covariatesRead(definition);
    this.analyses = definition.analyses.length === 0 ? null : new DeclaredAnalyses(definition);
    this.landmark = new LandmarkCount(landmarkWeeks);
    this.#subgroupPlaces = subgroups.map((code) => read.indexOf(code));
    this.observations = method === 'NONE' ? null : new Observations(covariatesOf(read));
    this.#isOfEte = outcome === 'SUITABLE_ETE_AT_END';
    this.subgroups = new SubgroupCounts(
      subgroups,
      this.#isOfEte ? 'SUITABLE_ETE_AT_END' : 'PROVEN_REOFFENDING',
    );
  }

  add(member: CohortMember): void {
    const { landmarkWeeks, dataAsOf } = this.definition;
    const looksFromIndex = landmarkWeeks > 0 || this.analyses !== null;
    const sinceIndex = looksFromIndex ? this.#from(member, member.indexDate) : null;
    if (sinceIndex !== null) {
      this.analyses?.addToCohort(member, sinceIndex);
      if (landmarkWeeks > 0 && !this.landmark.admits(member, sinceIndex, dataAsOf)) return;
    }
    const startedOn = this.landmark.startedOn(member);
    const arm = startedOn === null ? this.comparison : this.started;
    const result = this.#from(member, member.landmark);
    if (isLost(member, result, this.reoffending)) {
      this.lost[startedOn === null ? 'comparison' : 'started']++;
      return;
    }
    arm.reoffending.add(result);
    arm.days.add(result);
    const suitableAtEnd = arm.ete.add(member, dataAsOf);
    this.analyses?.addFollowed(member, startedOn !== null, result);
    const hasOutcome = this.#isOfEte ? suitableAtEnd : result.mature ? result.reoffences > 0 : null;
    if (hasOutcome !== null) {
      if (member.covariates.length > 0) this.#group(member.covariates, startedOn !== null, hasOutcome);
      this.analyses?.addObserved(member, startedOn !== null);
      this.observations?.add(startedOn !== null, member.covariates, hasOutcome, result);
    }
    const { firstReoffenceDate } = result;
    if (startedOn !== null && firstReoffenceDate !== null && startedOn > firstReoffenceDate) {
      this.startedAfterReoffending++;
    }
  }

  #from({ offences }: CohortMember, indexDate: PlainDate): ReoffendingResult {
    return provenReoffending({ indexDate, asOf: this.definition.dataAsOf, offences }, this.reoffending);
  }

  #group(covariates: readonly CovariateValue[], hasStarted: boolean, hasOutcome: boolean): void {
    const groups = this.#subgroupPlaces.map((place) => covariates[place] ?? null);
    this.subgroups.add(groups, hasStarted, hasOutcome);
  }
}
