import { codeSet } from './code-set.js';

/** The intervention level of the Scaled Approach (Youth Justice Board, 2009), which AssetPlus goes on recording. */
export const INTERVENTION_LEVEL = codeSet('INTERVENTION_LEVEL', [
  ['STANDARD', 'Standard', 'Safonol'],
  ['ENHANCED', 'Enhanced', 'Uwch'],
  ['INTENSIVE', 'Intensive', 'Dwys'],
]);

/**
 * What rules need to know of a level of judgement: from which one on the need that it is about comes first, and which
 * ones the likelihood of reoffending does not have.
 */
export const JUDGEMENT_ATTRIBUTES: Readonly<Record<string, Record<string, boolean>>> = {
  LOW: { putsNeedFirst: false, ofLikelihood: true },
  MEDIUM: { putsNeedFirst: false, ofLikelihood: true },
  HIGH: { putsNeedFirst: true, ofLikelihood: true },
  VERY_HIGH: { putsNeedFirst: true, ofLikelihood: false },
};

/** The judgement of an assessment that is about a need area. */
export const JUDGEMENT_OF_AREA: Readonly<Record<string, string>> = {
  ROH: 'RISK_OF_HARM',
  SAF: 'SAFETY_AND_WELLBEING',
};
