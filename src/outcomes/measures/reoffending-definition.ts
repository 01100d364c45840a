/**
 * What counts as a proven reoffence. Codes are data: a service whose system uses others passes its own
 * definition.
 */
export interface ReoffendingDefinition {
  /** Calendar months from the index date in which the offence must be committed. */
  readonly followUpMonths: number;
  /** Calendar months from the index date within which it must be proven. */
  readonly provenWithinMonths: number;
  /** Outcome codes that prove an offence. */
  readonly provenOutcomes: ReadonlySet<string>;
  /**
   * Outcome codes that end the matter: the proving ones, and those that leave it unproven for good. An
   * offence with none of these is pending: a code that is not listed is taken as unfinished, because unknown
   * is not "not proven".
   */
  readonly finalOutcomes: ReadonlySet<string>;
  /** Appeal statuses that undo an outcome. */
  readonly quashingAppeals: ReadonlySet<string>;
}

const COURT_OR_CAUTION = ['YOUTH_CAUTION', 'YOUTH_CONDITIONAL_CAUTION', 'CONVICTION'];
const OTHER_DIVERSION = ['COMMUNITY_RESOLUTION', 'OUTCOME_22'];
const NOT_PROVEN = [
  'NO_FURTHER_ACTION',
  'NFA',
  'NOT_PROVEN',
  'ACQUITTED',
  'DISMISSED',
  'DISCONTINUED',
  'WITHDRAWN',
];
const FINAL_OUTCOMES = new Set([...COURT_OR_CAUTION, ...OTHER_DIVERSION, ...NOT_PROVEN]);
/**
 * The first two are the statuses of the Youth Justice Board's case-level returns, the others their codes
 * here.
 */
const QUASHING_APPEALS = new Set([
  'Changed on appeal',
  'Result of appeal successful',
  'CHANGED_ON_APPEAL',
  'APPEAL_SUCCESSFUL',
]);

/** The official measure: 12 months to offend, 6 more to be proven, by conviction or caution. */
export const PROVEN_REOFFENDING: ReoffendingDefinition = {
  followUpMonths: 12,
  provenWithinMonths: 18,
  provenOutcomes: new Set(COURT_OR_CAUTION),
  finalOutcomes: FINAL_OUTCOMES,
  quashingAppeals: QUASHING_APPEALS,
};

/**
 * A local view for early warning: the same windows, any substantive outcome. Not comparable with official
 * figures.
 */
export const ANY_SUBSTANTIVE_OUTCOME: ReoffendingDefinition = {
  ...PROVEN_REOFFENDING,
  provenOutcomes: new Set([...COURT_OR_CAUTION, ...OTHER_DIVERSION]),
};
