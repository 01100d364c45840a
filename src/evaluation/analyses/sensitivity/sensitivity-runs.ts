import type { EvaluationDefinition } from '../../definition.js';

/** What is known of a child besides the covariates. */
export interface ChildTraits {
  readonly inCustody: boolean;
  /** Whether another intervention started in the case by the end of follow-up. */
  readonly hasOtherWork: boolean;
}

/** One way in which a finding is made otherwise. */
export interface SensitivityRun {
  /** Code set SENSITIVITY_RUN. */
  readonly code: string;
  readonly design: EvaluationDefinition;
  /** Whether a child stays in. */
  readonly keeps: ((traits: ChildTraits) => boolean) | null;
}

const CALIPER = 0.2;
const TRIM = 0.99;

/** Every way in which a finding of this design is made otherwise. */
export function runsOf(definition: EvaluationDefinition): SensitivityRun[] {
  const run = (
    code: string,
    changes: Partial<EvaluationDefinition>,
    keeps: SensitivityRun['keeps'] = null,
  ): SensitivityRun => ({ code, design: { ...definition, ...changes }, keeps });
  const ofMethod =
    definition.method === 'MATCHING'
      ? [
          run('CALIPER_NARROW', { caliper: 0.1 }),
          run('CALIPER_WIDE', { caliper: 0.3 }),
          run('OTHER_METHOD', { method: 'WEIGHTING', caliper: null, trim: TRIM }),
        ]
      : [
          run('NO_TRIM', { trim: null }),
          run('OTHER_METHOD', { method: 'MATCHING', caliper: CALIPER, trim: null }),
        ];
  return [
    ...ofMethod,
    run('WITHOUT_CUSTODY', {}, ({ inCustody }) => !inCustody),
    run('NO_OTHER_WORK', {}, ({ hasOtherWork }) => !hasOtherWork),
  ];
}
