import type { ReoffendingResult } from '../../outcomes/measures/proven-reoffending.js';
import type { CohortMember } from '../cohort-member.js';
import { covariatesRead } from '../comparison-design.js';
import type { CovariateValue } from '../covariates/covariate.js';
import { covariatesOf } from '../covariates/registry.js';
import type { EvaluationDefinition } from '../definition.js';
import { DoseBands } from './dose/dose-bands.js';
import type { AnalysesDto } from './dto/analyses.dto.js';
import { type Finding, Sensitivity } from './sensitivity/sensitivity.js';
import { SiteComparison } from './sites/site-comparison.js';
import { TimeVarying } from './time-varying/time-varying.js';
import { TrendCounts } from './trend/trend-counts.js';

/** The covariate that tells where a child is supervised. */
const AREA = 'DELIVERY_AREA';

/** Takes of a child's values those of some covariates. */
function pick(read: readonly string[], codes: readonly string[]) {
  const places = codes.map((code) => read.indexOf(code));
  return (values: readonly CovariateValue[]): CovariateValue[] =>
    places.map((place) => values[place] ?? null);
}

/** The analyses that a design declares, while a cohort comes in. */
export class DeclaredAnalyses {
  readonly #dose: DoseBands | null;
  readonly #timeVarying: TimeVarying | null;
  readonly #sites: SiteComparison | null;
  readonly #trend: TrendCounts | null;
  readonly #sensitivity: Sensitivity | null;
  readonly #covariates: ReturnType<typeof pick>;
  readonly #beyondArea: ReturnType<typeof pick>;
  readonly #area: ReturnType<typeof pick>;

  constructor(private readonly definition: EvaluationDefinition) {
    const { analyses, covariates } = definition;
    const read = covariatesRead(definition);
    const beyondArea = covariates.filter((code) => code !== AREA);
    this.#covariates = pick(read, covariates);
    this.#beyondArea = pick(read, beyondArea);
    this.#area = pick(read, [AREA]);
    this.#dose = analyses.includes('DOSE') ? new DoseBands() : null;
    this.#timeVarying = analyses.includes('TIME_VARYING') ? new TimeVarying(covariatesOf(covariates)) : null;
    this.#sites = analyses.includes('SITES') ? new SiteComparison(covariatesOf(beyondArea)) : null;
    this.#trend = analyses.includes('TREND') ? new TrendCounts(definition) : null;
    this.#sensitivity = analyses.includes('SENSITIVITY') ? new Sensitivity(definition) : null;
  }

  /** A child of the cohort, whether or not followed from the landmark; `sinceIndex`: reoffending from the index date on. */
  addToCohort(member: CohortMember, sinceIndex: ReoffendingResult): void {
    this.#timeVarying?.add(member, this.#covariates(member.covariates), sinceIndex);
  }

  /** A child who is followed from the landmark on. */
  addFollowed(member: CohortMember, hasStarted: boolean, { mature, reoffences }: ReoffendingResult): void {
    if (!mature) return;
    const hasReoffended = reoffences > 0;
    this.#dose?.add(hasStarted ? (member.work?.dose ?? null) : null, hasReoffended);
    this.#trend?.add(member.indexDate, hasStarted, hasReoffended);
    if (this.#sites === null) return;
    const [area = null] = this.#area(member.covariates);
    const values = this.#beyondArea(member.covariates);
    this.#sites.add(area === null ? null : String(area), values, hasStarted, hasReoffended);
  }

  /** A child whose outcome is observed, in the order of the observations. */
  addObserved(member: CohortMember, hasStarted: boolean): void {
    this.#sensitivity?.add(member, hasStarted);
  }

  /** @param finding the adjusted finding, which may be made otherwise; null: there is none */
  analyses(finding: Finding | null): AnalysesDto {
    const { minimumChildren } = this.definition;
    return {
      dose: this.#dose && this.#dose.analysis(minimumChildren),
      timeVarying: this.#timeVarying && this.#timeVarying.analysis(minimumChildren),
      sites: this.#sites && this.#sites.analysis(),
      trend: this.#trend && this.#trend.analysis(),
      sensitivity: this.#sensitivity && finding && this.#sensitivity.analysis(finding),
    };
  }
}
