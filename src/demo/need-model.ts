import type { CaseStory } from './case-story.js';
import type { Draw } from './draw.js';

/** What one assessment says of one need area. */
export interface RatedNeed {
  needAreaCode: string;
  /** 0 to 4; null: not assessed. */
  severity: number | null;
  /** 1 to 3, for strengths only. */
  strength: number | null;
  isPriority: boolean;
}

interface NeedModel {
  code: string;
  /** Share of assessments that speak of the area at all. */
  rated: number;
  /** Mean severity for a child of middling risk. */
  severity: number;
}

const NEEDS: readonly NeedModel[] = [
  { code: 'LIV', rated: 1, severity: 0.7 },
  { code: 'FAM', rated: 1, severity: 1.5 },
  { code: 'ETE', rated: 1, severity: 1.8 },
  { code: 'NBH', rated: 1, severity: 0.6 },
  { code: 'LIF', rated: 1, severity: 1.6 },
  { code: 'SUB', rated: 1, severity: 1.3 },
  { code: 'PHY', rated: 1, severity: 0.4 },
  { code: 'EMH', rated: 1, severity: 1.2 },
  { code: 'PSO', rated: 1, severity: 0.8 },
  { code: 'THB', rated: 1, severity: 1.9 },
  { code: 'ATT', rated: 1, severity: 1.2 },
  { code: 'MOT', rated: 1, severity: 0.9 },
  { code: 'SLC', rated: 0.4, severity: 1.3 },
  { code: 'BSK', rated: 0.35, severity: 1.3 },
  { code: 'CAR', rated: 0.15, severity: 1.2 },
  { code: 'YPP', rated: 0.04, severity: 0.8 },
  { code: 'EXP', rated: 0.3, severity: 1 },
  { code: 'SAF', rated: 0.5, severity: 1.1 },
  { code: 'ROH', rated: 0.5, severity: 1.1 },
  { code: 'RJV', rated: 0.45, severity: 1.4 },
];
const STRENGTHS = [
  { code: 'WEL', rated: 0.15 },
  { code: 'ENG', rated: 0.35 },
];

const RISK_WEIGHT = 0.55;
const SPREAD = 0.8;
const NOT_ASSESSED = 0.06;
const WORSENED = 0.1;
const IMPROVED = 0.25;
/** Work delivered on a need is built to help a little. */
const IMPROVED_AFTER_WORK = 0.42;

const within = (severity: number): number => Math.min(4, Math.max(0, Math.round(severity)));

/** How often a need of each severity comes first. It is a person's decision: a plan holds a few needs, not all of them. */
const PRIORITISED = [0, 0.03, 0.6, 0.95, 1];

function prioritise(severity: number | null, draw: Draw): boolean {
  return severity !== null && draw.chance(PRIORITISED[severity] ?? 0);
}

/** The ratings of a first assessment. They are heavier for a child of higher risk. */
export function firstRatings({ risk }: CaseStory, draw: Draw): RatedNeed[] {
  const ratings: RatedNeed[] = [];
  for (const { code, rated, severity: mean } of NEEDS) {
    if (!draw.chance(rated)) continue;
    const severity = draw.chance(NOT_ASSESSED)
      ? null
      : within(mean + RISK_WEIGHT * risk + SPREAD * draw.normal());
    ratings.push({ needAreaCode: code, severity, strength: null, isPriority: prioritise(severity, draw) });
  }
  for (const { code, rated } of STRENGTHS) {
    if (!draw.chance(rated)) continue;
    ratings.push({ needAreaCode: code, severity: null, strength: draw.whole(1, 3), isPriority: false });
  }
  return ratings;
}

/** The ratings of a later assessment of the same areas. */
export function laterRatings(
  earlier: readonly RatedNeed[],
  workedOn: ReadonlySet<string>,
  draw: Draw,
): RatedNeed[] {
  return earlier.map((rating) => {
    const { needAreaCode, strength, severity: before } = rating;
    if (before === null) return rating;
    const improved = draw.chance(workedOn.has(needAreaCode) ? IMPROVED_AFTER_WORK : IMPROVED);
    const severity = within(before + (improved ? -1 : draw.chance(WORSENED) ? 1 : 0));
    return { needAreaCode, severity, strength, isPriority: prioritise(severity, draw) };
  });
}
