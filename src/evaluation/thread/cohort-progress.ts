/** How far the reading of a cohort is. */
export interface CohortProgress {
  casesRead: number;
  /** Null: not counted yet. */
  casesInAll: number | null;
}

export type OnProgress = (progress: CohortProgress) => void;
