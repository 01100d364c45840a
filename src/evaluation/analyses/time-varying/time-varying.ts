import type { ReoffendingResult } from '../../../outcomes/measures/proven-reoffending.js';
import { daysBetween } from '../../../platform/calendar/plain-date.js';
import { coxRegression, standardErrors } from '../../../statistics/index.js';
import { Observations } from '../../adjusted/observations.js';
import { GrowingNumbers } from '../../bench/growing-numbers.js';
import type { CohortMember } from '../../cohort-member.js';
import type { Covariate, CovariateValue } from '../../covariates/covariate.js';
import { missingForComparison } from '../../design/design-gate.js';
import { hazardRatioOf } from '../../outcomes/hazard-ratio.js';
import { ANALYSIS_NOTES } from '../analysis-notes.js';
import type { ExposureTimeDto, TimeVaryingDto } from '../dto/time-varying.dto.js';
import { modelColumns } from '../known-columns.js';
import { LEAST_FOR_A_RATE } from '../../least-for-a-rate.js';
import { exposureRows, type ExposureRows } from './exposure-rows.js';
import { statementOf } from './time-varying-statement.js';

/** Events below which a hazard is compared with no other. */
const LEAST_EVENTS = 5;

function timeOf({ start, time, event, exposed, child }: ExposureRows, side: 0 | 1) {
  const found = { children: 0, days: 0, events: 0 };
  for (let row = 0; row < child.length; row++) {
    if (exposed[row] !== side) continue;
    // A child has at most one interval of each kind.
    found.children++;
    found.days += time[row]! - start[row]!;
    found.events += event[row]!;
  }
  return found;
}

const toExposure = ({ children, days, events }: ReturnType<typeof timeOf>): ExposureTimeDto => ({
  children,
  days,
  reoffended: children >= LEAST_FOR_A_RATE ? events : null,
});

const NO_RATIO = { hazardRatio: null, lower: null, upper: null, p: null };

/** Follows children from the index date, each exposed from the start of the work on. */
export class TimeVarying {
  readonly #observations: Observations;
  readonly #startDays = new GrowingNumbers();

  /** @param covariates that are adjusted for, in the order in which a child's values come */
  constructor(covariates: readonly Covariate[]) {
    this.#observations = new Observations(covariates);
  }

  /** @param result proven reoffending from the index date on */
  add(
    { indexDate, startedOn }: CohortMember,
    values: readonly CovariateValue[],
    result: ReoffendingResult,
  ): void {
    if (!result.mature) return;
    this.#observations.add(startedOn !== null, values, result.reoffences > 0, result);
    this.#startDays.push(startedOn === null ? Infinity : daysBetween(indexDate, startedOn));
  }

  /** @param minimum children a side below which nothing is compared */
  analysis(minimum: number): TimeVaryingDto {
    const { days, outcome, treated } = this.#observations.observed();
    const rows = exposureRows({ startDay: this.#startDays.finish(), lastDay: days, event: outcome });
    const [exposed, unexposed] = [timeOf(rows, 1), timeOf(rows, 0)];
    const columns = modelColumns(this.#observations, treated);
    const side = ({ children, events }: typeof exposed) => ({ n: children, events });
    const isShown = Math.min(exposed.children, unexposed.children) >= LEAST_FOR_A_RATE;
    const isEnough =
      missingForComparison(side(exposed), side(unexposed), minimum).length === 0 &&
      Math.min(exposed.events, unexposed.events) >= LEAST_EVENTS;
    const fit = isEnough
      ? coxRegression({
          ...{ start: rows.start, time: rows.time, event: rows.event },
          covariates: [
            rows.exposed,
            ...columns.map(({ values }) => Float64Array.from(rows.child, (child) => values[child]!)),
          ],
        })
      : null;
    const ratio = fit?.computable
      ? hazardRatioOf(fit.value.estimates[0]!, standardErrors(fit.value)[0]!)
      : null;
    const reason = ratio
      ? null
      : fit && !fit.computable
        ? fit.reason
        : fit
          ? 'NOT_CONVERGED'
          : 'TOO_FEW_PEOPLE';
    const { subAnalysis, exposedFromStart, knownByLandmark, chosen, nothingAccounted } = ANALYSIS_NOTES;
    return {
      design: isEnough ? 'D2' : isShown ? 'D1' : 'D0',
      exposed: toExposure(exposed),
      unexposed: toExposure(unexposed),
      ...(ratio
        ? { hazardRatio: ratio.estimate, lower: ratio.lower, upper: ratio.upper, p: ratio.p }
        : NO_RATIO),
      adjustedFor: columns.map(({ name }) => name),
      reason,
      statement: statementOf(ratio),
      notes: [
        ...[subAnalysis, exposedFromStart],
        ...[columns.length > 0 ? knownByLandmark : nothingAccounted, chosen],
      ],
    };
  }
}
