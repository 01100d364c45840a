/** What is known of one need of a child, by the newest rating that says something of it. */
export interface ChildNeed {
  /** 0 none to 4 very strong; null: a person gave it priority without a severity. */
  severity: number | null;
  isPriority: boolean;
  /** The severity, or a person, says that it needs work. */
  isNeed: boolean;
}

/** A child of the cohort, as the records stood at the end of the period. */
export interface CohortChild {
  /** What stands for the child in the ledger of releases; it names nobody. */
  key: string;
  dateOfBirth: string;
  /** When the newest of the child's cases in the period opened. */
  openedOn: string;
  sex: string;
  ethnicity: string | null;
  preferredLanguage: string | null;
  /** Of the newest of the child's cases. */
  orderType: string;
  /** Of the same case; null: not recorded. */
  careStatus: string | null;
  /** The newest judgement; null: not judged. */
  riskOfHarm: string | null;
  safetyAndWellbeing: string | null;
  /** By need area; one that is not here was not assessed. */
  needs: ReadonlyMap<string, ChildNeed>;
}
