import type { DatabaseLocation } from '../../platform/config/database-url.js';
import type { EvaluationDefinition } from '../definition.js';
import type { Evaluated, EvaluationCodes } from '../evaluate.js';

/** What is to be worked out, as a thread is told it: all of it can be copied. */
export interface EvaluationOrder {
  serviceId: string;
  definition: EvaluationDefinition;
  deliveryAreaId: string | null;
  codes: EvaluationCodes;
}

/** What a thread is started with. */
export interface ThreadData {
  location: DatabaseLocation;
}

/** How far the reading of a cohort is. */
export interface CohortProgress {
  casesRead: number;
  /** Null: not counted yet. */
  casesInAll: number | null;
}

/** What a thread says of an order. */
export type ThreadMessage =
  | { said: 'progress'; progress: CohortProgress }
  | { said: 'evaluated'; evaluated: Evaluated }
  | { said: 'failed'; error: Error };
