import type { Draw, Weights } from './draw.js';

interface Provision {
  type: string;
  /** Hours a week, fewest and most, that such a place offers. */
  hours: readonly [number, number];
}

export interface DrawnPlacement {
  provisionType: string;
  suitability: string;
  hoursOffered: number | null;
  hoursAttended: number | null;
}

const SCHOOL_AGE: Weights<Provision> = [
  [{ type: 'MAINSTREAM_SCHOOL', hours: [25, 25] }, 34],
  [{ type: 'SCHOOL_PART_TIME', hours: [6, 20] }, 16],
  [{ type: 'PUPIL_REFERRAL_UNIT', hours: [10, 25] }, 14],
  [{ type: 'ALTERNATIVE_PROVISION_OTHER_FULL_TIME', hours: [25, 25] }, 12],
  [{ type: 'ALTERNATIVE_PROVISION_OTHER_PART_TIME', hours: [5, 20] }, 14],
  [{ type: 'ELECTIVELY_HOME_EDUCATED', hours: [0, 10] }, 3],
  [{ type: 'NONE', hours: [0, 0] }, 7],
];
const ABOVE_SCHOOL_AGE: Weights<Provision> = [
  [{ type: 'COLLEGE', hours: [12, 20] }, 26],
  [{ type: 'TRAINEESHIP', hours: [16, 24] }, 14],
  [{ type: 'TRAINING_COURSE_APPRENTICESHIP', hours: [16, 35] }, 8],
  [{ type: 'EDUCATION_RE_ENGAGEMENT_PROGRAMME', hours: [4, 14] }, 10],
  [{ type: 'FULL_TIME_EMPLOYMENT', hours: [30, 40] }, 6],
  [{ type: 'PART_TIME_EMPLOYMENT', hours: [8, 20] }, 7],
  [{ type: 'VOLUNTARY_WORK', hours: [3, 10] }, 2],
  [{ type: 'NONE', hours: [0, 0] }, 27],
];
const BESIDE: Weights<Provision> = [
  [{ type: 'MENTORING_CIRCLE', hours: [1, 3] }, 60],
  [{ type: 'VOLUNTARY_WORK', hours: [2, 6] }, 40],
];

const FIRST: Weights<string> = [
  ['SUITABLE', 54],
  ['UNSUITABLE', 38],
  ['UNKNOWN', 8],
];
const LATER: Weights<string> = [
  ['SUITABLE', 72],
  ['UNSUITABLE', 23],
  ['UNKNOWN', 5],
];
const HOURS_NOT_KNOWN = 0.06;

const halfHours = (hours: number): number => Math.round(hours * 2) / 2;

/** A professional's judgement, drawn apart from the hours, except that no place at all suits nobody. */
function placement(provision: Provision, suitability: Weights<string>, draw: Draw): DrawnPlacement {
  const none = provision.type === 'NONE';
  const offered = draw.whole(...provision.hours);
  const judged = draw.weighted(suitability);
  const least = judged === 'SUITABLE' ? 0.55 : 0.2;
  const attended = halfHours(offered * (least + (1 - least) * draw.share()));
  const known = none || !draw.chance(HOURS_NOT_KNOWN);
  return {
    provisionType: provision.type,
    suitability: none ? 'UNSUITABLE' : judged,
    hoursOffered: known ? offered : null,
    hoursAttended: known ? attended : null,
  };
}

/** The main place of a child of compulsory school age, or above it; later places suit better. */
export function drawPlacement(schoolAge: boolean, first: boolean, draw: Draw): DrawnPlacement {
  return placement(draw.weighted(schoolAge ? SCHOOL_AGE : ABOVE_SCHOOL_AGE), first ? FIRST : LATER, draw);
}

/** A smaller place beside the main one. */
export const drawPlacementBeside = (draw: Draw): DrawnPlacement =>
  placement(draw.weighted(BESIDE), LATER, draw);
