/** Where a run stands that is not finished: `RUNNING` waits for its turn, or is being worked out. */
export type JobState = 'RUNNING' | 'FAILED' | 'CANCELLED';

/** Where a run stands. */
export type EvaluationState = JobState | 'FINISHED';

/** Why nothing came of a run. */
export const FAILURES = {
  INTERRUPTED: {
    en: 'The service was stopped while this was being worked out. Nothing was kept of it; run it again.',
    cy: 'Stopiwyd y gwasanaeth tra bod hwn yn cael ei gyfrifo. Ni chadwyd dim ohono; rhedwch ef eto.',
  },
  OUT_OF_MEMORY: {
    en: 'The cohort is too large for the memory of this installation. Narrow the period or the area, or adjust for fewer covariates.',
    cy: "Mae'r garfan yn rhy fawr i gof y gosodiad hwn. Culhewch y cyfnod neu'r ardal, neu addaswch ar gyfer llai o gydnewidynnau.",
  },
  ERROR: {
    en: 'It could not be worked out, through a fault that is in the log of the service. Nothing was kept of it.',
    cy: 'Ni ellid ei gyfrifo, oherwydd nam sydd yng nghofnod y gwasanaeth. Ni chadwyd dim ohono.',
  },
} as const;

export type Failure = keyof typeof FAILURES;
