import { evaluateRows } from '../runs/evaluate-rows.js';
import { readEvaluation } from '../runs/read-evaluation.js';
import { readSurvey } from '../survey/read-survey.js';
import { survey } from '../survey/survey.js';

/** What the threads can do: what one reads in parts, and what the other makes of it. */
export const WORK = {
  evaluation: { read: readEvaluation, reckon: evaluateRows },
  survey: { read: readSurvey, reckon: survey },
};
