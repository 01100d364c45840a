import { addMonthsClamped } from '../../../platform/calendar/plain-date.js';
import { adjust } from '../../adjusted/adjust.js';
import type { Observations } from '../../adjusted/observations.js';
import { type Claim, claimOf, type ClaimFacts } from '../../claim.js';
import type { CohortMember } from '../../cohort-member.js';
import type { EvaluationDefinition } from '../../definition.js';
import { directionOf } from '../../outcomes/direction.js';
import { OUTCOMES } from '../../outcomes/evaluation-outcome.js';
import { ANALYSIS_NOTES } from '../analysis-notes.js';
import type { OtherInterventionDto, SensitivityDto, SensitivityRunDto } from '../dto/sensitivity.dto.js';
import { type ChildTraits, runsOf, type SensitivityRun } from './sensitivity-runs.js';

const FOLLOW_UP_MONTHS = 12;

/** What a finding rests on that is to be made otherwise. */
export interface Finding {
  observations: Observations;
  facts: ClaimFacts;
  claim: Claim;
}

/** Makes the adjusted finding otherwise, and counts what else the children received. */
export class Sensitivity {
  readonly #traits: ChildTraits[] = [];
  readonly #others = new Map<string, OtherInterventionDto>();

  constructor(private readonly definition: EvaluationDefinition) {}

  /** A child whose outcome is observed, in the order of the observations. */
  add({ inCustody, landmark, work }: CohortMember, hasStarted: boolean): void {
    const end = addMonthsClamped(landmark, FOLLOW_UP_MONTHS);
    const others = (work?.others ?? []).filter(({ startedOn }) => startedOn < end);
    this.#traits.push({ inCustody, hasOtherWork: others.length > 0 });
    for (const { interventionCode } of others) {
      const counted = this.#others.get(interventionCode) ?? { interventionCode, started: 0, comparison: 0 };
      counted[hasStarted ? 'started' : 'comparison']++;
      this.#others.set(interventionCode, counted);
    }
  }

  analysis(finding: Finding): SensitivityDto {
    const byCode = (one: OtherInterventionDto, other: OtherInterventionDto): number =>
      one.interventionCode < other.interventionCode ? -1 : 1;
    return {
      runs: runsOf(this.definition).map((run) => this.#made(run, finding)),
      otherInterventions: [...this.#others.values()].sort(byCode),
      notes: [ANALYSIS_NOTES.madeOtherwise, ANALYSIS_NOTES.otherWork],
    };
  }

  #made({ code, design, keeps }: SensitivityRun, { observations, facts, claim }: Finding): SensitivityRunDto {
    const kept = keeps && Uint8Array.from(this.#traits, (traits) => Number(keeps(traits)));
    const adjusted = adjust(observations, design, { kept, onlyOutcome: true });
    const found = claimOf({ ...facts, adjusted }).design.code;
    const alike = adjusted.result?.alike;
    const interval = alike?.interval ?? null;
    const isEnough = found !== 'D0' && found !== 'D1';
    const direction = interval && isEnough ? directionOf(interval, OUTCOMES[facts.outcome]) : null;
    const { direction: claimed } = claim.claimed;
    return {
      run: code,
      design: found,
      estimate: interval && interval.estimate,
      lower: interval && interval.lower,
      upper: interval && interval.upper,
      children: alike?.children ?? 0,
      holds: direction === null || claimed === null ? null : direction === claimed,
    };
  }
}
