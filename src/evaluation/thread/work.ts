import { evaluateOrder } from '../runs/evaluate-order.js';
import { surveyOrder } from '../survey/survey-order.js';

/** What the thread can do. */
export const WORK = { evaluation: evaluateOrder, survey: surveyOrder };
