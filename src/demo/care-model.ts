import { createRandom } from '../statistics/random.js';
import type { CaseStory } from './case-story.js';
import { Draw, type Weights } from './draw.js';

/** Of supervised children far more are looked after than of all children; of a few it was not asked. */
const USUALLY: Weights<string | null> = [
  ['NOT_LOOKED_AFTER', 78],
  ['ACCOMMODATED', 7],
  ['CARE_ORDER', 6],
  ['CARE_LEAVER', 2],
  [null, 7],
];
const AFTER_CUSTODY: Weights<string | null> = [
  ['NOT_LOOKED_AFTER', 50],
  ['ACCOMMODATED', 10],
  ['CARE_ORDER', 18],
  ['REMANDED', 12],
  ['CARE_LEAVER', 5],
  [null, 5],
];

/** Whether the child is looked after: from a stream of its own, so that the rest of the caseload does not depend on it. */
export const careStatusOf = ({ number, orderType }: CaseStory): string | null =>
  new Draw(createRandom(number)).weighted(orderType === 'CUSTODIAL_SENTENCE' ? AFTER_CUSTODY : USUALLY);
