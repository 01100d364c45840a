import type { CohortMember } from '../../src/evaluation/cohort-member.js';
import type { EvaluationDefinition } from '../../src/evaluation/definition.js';
import { completeDesign, type GivenDesign } from '../../src/evaluation/comparison-design.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import type { ClaimingResult } from '../../src/evaluation/evaluation-lookup.js';
import { PROVEN_REOFFENDING } from '../../src/outcomes/measures/reoffending-definition.js';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { createRandom } from '../../src/statistics/index.js';

/** How made-up children are to be. Times are in days from the index date. */
export interface MadeUpChildren {
  children: number;
  seed: number;
  /** By how much the hazard of an offence changes once the intervention has started. */
  effect: number;
  /** The log-odds by which need, from -1 to 1, sends children to the intervention, and by which it makes them offend more. */
  confounding?: number;
  /** Offences a year without the intervention, at a need of 0. */
  offences?: number;
  /** Share that starts. */
  starting?: number;
  /** When those start who do. */
  startDay?: (uniform: () => number) => number;
  /** By how much starting raises the odds of suitable ETE at the end. */
  eteEffect?: number;
}

const SITES = ['EAST', 'NORTH', 'SOUTH', 'WEST'];
const FIRST_INDEX = '2019-01-01';

const proven = (offenceDate: string) => ({
  ...{ offenceDate, breach: false, recordable: true, seriousness: 3 },
  outcomes: [{ outcome: 'CONVICTION', outcomeDate: offenceDate, appealStatus: null }],
});

/** Children of whom it is known what the intervention does to them. Their covariates: need, sex and site. */
export function madeUpCohort(options: MadeUpChildren): CohortMember[] {
  const { children, seed, effect, confounding = 0, offences = 0.8, starting = 0.4, eteEffect = 1 } = options;
  const { uniform } = createRandom(seed);
  const startDay = options.startDay ?? (() => 20);
  const odds = starting / (1 - starting);
  return Array.from({ length: children }, (_, i): CohortMember => {
    const need = 2 * uniform() - 1;
    const sent = odds * Math.exp(confounding * need);
    const starts = uniform() < sent / (1 + sent) ? startDay(uniform) : null;
    const indexDate = addDays(FIRST_INDEX, Math.floor(uniform() * 1096));
    const days: number[] = [];
    for (let day = 0; day < 420; day++) {
      const hazard =
        (offences / 365) * Math.exp(confounding * need) * (starts !== null && day > starts ? effect : 1);
      if (uniform() < 1 - Math.exp(-hazard)) days.push(day);
    }
    const ete = Math.exp(-confounding * need) * (starts === null ? 1 : eteEffect);
    const isSuitable = uniform() < ete / (1 + ete);
    return {
      ...{
        caseId: `case${i}`,
        childId: `child${i}`,
        indexDate,
        landmark: indexDate,
        orderStartsOn: indexDate,
      },
      followUpEndsOn: null,
      closedOn: addDays(indexDate, 300),
      orderEndsOn: addDays(indexDate, 300),
      inCustody: uniform() < 0.1,
      startedOn: starts === null ? null : addDays(indexDate, starts),
      offences: days.map((day) => proven(addDays(indexDate, day))),
      spells: [
        {
          startDate: indexDate,
          endDate: null,
          suitability: isSuitable ? 'SUITABLE' : 'UNSUITABLE',
          hoursOffered: 25,
          hoursAttended: 20,
        },
      ],
      work: null,
      covariates: [need, uniform() < 0.2 ? 'F' : 'M', SITES[Math.floor(uniform() * SITES.length)] ?? ''],
      source: `${i}\n`,
    };
  });
}

/** The definition of an evaluation of made-up children, whose covariates take the places of these codes. */
export const madeUpDefinition = (
  given: GivenDesign & { outcome?: EvaluationDefinition['outcome'] },
): EvaluationDefinition => ({
  ...completeDesign(given),
  interventionId: 'intervention',
  interventionCode: 'MADE_UP',
  outcome: given.outcome ?? 'PROVEN_REOFFENDING',
  dataAsOf: '2025-01-01',
  minimumChildren: 30,
  cohortRule: 'FIRST_INDEX_IN_PERIOD',
  exposureRule: 'STARTED_BY_LANDMARK',
  comparisonRule: 'DID_NOT_START',
  metricVersion: 'LOCAL_LIVE',
});

/** An adjusted design for their need and sex. */
export const ADJUSTED: GivenDesign = { covariates: ['AGE_AT_INDEX', 'SEX'], exactOn: [] };

/** Evaluates made-up children as a run does. */
export async function evaluateMadeUp(
  cohort: readonly CohortMember[],
  given: Parameters<typeof madeUpDefinition>[0],
): Promise<ClaimingResult> {
  const definition = madeUpDefinition(given);
  const weeks = definition.landmarkWeeks;
  const parts = (async function* () {
    yield cohort.map((member) => ({ ...member, landmark: addDays(member.indexDate, 7 * weeks) }));
  })();
  const codes = {
    reoffending: PROVEN_REOFFENDING,
    covariateLabels: new Map(),
    dosing: [],
    endings: new Set<string>(),
  };
  const { result } = await evaluate(parts, definition, codes);
  if (result.claimed === null) throw new Error('a run of today claims something');
  return { ...result, claimed: result.claimed };
}
