import type { Assessment } from '../assessments/assessment.entity.js';
import type { CaseStory } from './case-story.js';
import type { RatedNeed } from './need-model.js';

type Judged = Pick<
  Assessment,
  'likelihoodOfReoffending' | 'riskOfHarm' | 'safetyAndWellbeing' | 'interventionLevel'
>;

const NOT_JUDGED: Judged = {
  likelihoodOfReoffending: null,
  riskOfHarm: null,
  safetyAndWellbeing: null,
  interventionLevel: null,
};

/** The level of a judgement by the severity of the need that it is about. */
const LEVELS = ['LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'];
const LIKELIHOODS = ['LOW', 'MEDIUM', 'HIGH'] as const;
const INTERVENTION_LEVELS = ['STANDARD', 'ENHANCED', 'INTENSIVE'];

/** What an assessment judges as a whole: AssetPlus does, other tools do not. It follows the ratings, and draws nothing. */
export function judgementsOf(
  { source, ratings }: { source: string; ratings: readonly RatedNeed[] },
  { risk }: CaseStory,
): Judged {
  if (source !== 'ASSETPLUS') return NOT_JUDGED;
  const likelihood = risk < -0.3 ? 0 : risk < 1 ? 1 : 2;
  const levelOf = (area: string): string => {
    const severity = ratings.find(({ needAreaCode }) => needAreaCode === area)?.severity;
    return LEVELS[severity ?? Math.min(likelihood, 1)] ?? 'LOW';
  };
  return {
    likelihoodOfReoffending: LIKELIHOODS[likelihood] ?? null,
    riskOfHarm: levelOf('ROH'),
    safetyAndWellbeing: levelOf('SAF'),
    interventionLevel: INTERVENTION_LEVELS[likelihood] ?? null,
  };
}
