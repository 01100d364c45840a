import type { Weights } from '../../draw.js';

/** What a worker might write of a need in a review, by its progress. Invented. */
export const CHANGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  MET: [
    'No longer stands in the way; the family and the school say the same.',
    'Settled. We agreed to leave it out of the plan from here on.',
  ],
  BETTER: [
    'Fewer arguments than last time, and an apology without being asked.',
    'Kept every appointment this month and speaks about it openly.',
    'Better on weekdays. Weekends with the older friends are still hard.',
  ],
  SAME: [
    'Much as before. The first sessions were missed while the bus was off.',
    'Nothing has moved yet; we will try shorter meetings at the youth club.',
  ],
  WORSE: [
    'Harder since the change at home. More contact is planned for the coming weeks.',
    'Two incidents since we last met, both after nights away from home.',
  ],
  NOT_WORKED_ON: [
    'Not begun: the place on the programme comes free next month.',
    'Left until the work on temper is done, as the child asked.',
  ],
  NOT_KNOWN: ['The school has not answered, so we do not know. Chased today.'],
};

/** How a worker might sum a review up. Invented. */
export const SUMMARIES: readonly string[] = [
  'A steady quarter. What helps most is having the same worker and short, practical sessions.',
  'Mixed. Attendance fell when mornings were proposed, and recovered once we met after lunch.',
  'The parents joined by telephone. They see more calm at home and ask for help with mornings.',
  'Good progress with the letter and the meeting; college remains undecided.',
  'We went through the plan with pictures. The child chose what comes next and in which order.',
  'Progress has stalled since the placement changed. The next step is a meeting with all agencies.',
  'Close to the end. We talked about who to turn to afterwards, and wrote it on a card.',
];

/** Recorded kinds of significant change, by how often they come up. */
export const CHANGE_KINDS: Weights<string> = [
  ['ARREST_OR_CHARGE', 26],
  ['SCHOOL_EXCLUSION', 18],
  ['ADDRESS_OR_PLACEMENT', 15],
  ['MISSING_EPISODE', 12],
  ['FAMILY_BREAKDOWN_OR_BEREAVEMENT', 9],
  ['EXPLOITATION', 6],
  ['BREACH', 6],
  ['CARE_STATUS', 4],
  ['SELF_HARM_OR_SUICIDE', 2],
  ['SUBSTANCE_CRISIS', 2],
];
