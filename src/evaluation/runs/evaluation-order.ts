import type { EvaluationDefinition } from '../definition.js';
import type { EvaluationCodes } from '../evaluate.js';

/** What is to be evaluated, as the thread is told it. */
export interface EvaluationOrder {
  serviceId: string;
  definition: EvaluationDefinition;
  deliveryAreaId: string | null;
  codes: EvaluationCodes;
}
