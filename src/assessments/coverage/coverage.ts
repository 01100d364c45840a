import { daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { type AssessmentStandards, byExpectedAgency } from '../who-assessed.js';

/** The newest rating of a need area, with who made it and from what. */
export interface NewestRating {
  assessedOn: PlainDate;
  severity: number | null;
  strength: number | null;
  isPriority: boolean;
  /** Code set ASSESSMENT_SOURCE. */
  source: string;
  /** Code set AGENCY; null: not said. */
  assessedByAgency: string | null;
}

/** Information that was asked of somebody who can speak of an area. */
export interface AskedInformation {
  /** Code set INFORMATION_SOURCE. */
  source: string;
  askedOn: PlainDate;
  receivedOn: PlainDate | null;
  informationOn: PlainDate | null;
  gapReason: string | null;
}

/** A need area as coverage looks at it. */
export interface CoveredArea {
  code: string;
  strength: boolean;
}

/** NEVER_LOOKED_AT: no assessment rates it. NOT_ASSESSED: the newest rating says that it was not assessed. */
export type CoverageState = 'RATED' | 'NOT_ASSESSED' | 'NEVER_LOOKED_AT';

/** How well a need area is assessed. */
export interface AreaCoverage {
  state: CoverageState;
  rating: NewestRating | null;
  daysOld: number | null;
  staleAfterWeeks: number;
  /** Null: there is nothing that could be stale. */
  stale: boolean | null;
  byExpectedAgency: boolean | null;
  information: (AskedInformation & { daysOld: number | null; stale: boolean | null })[];
}

const WEEK = 7;

const stateOf = ({ strength }: CoveredArea, rating: NewestRating | null): CoverageState => {
  if (rating === null) return 'NEVER_LOOKED_AT';
  return (strength ? rating.strength : rating.severity) === null ? 'NOT_ASSESSED' : 'RATED';
};

/** How well a need area is assessed on a day: whether, how long ago, by whom, and from what information. */
export function areaCoverage(
  area: CoveredArea,
  rating: NewestRating | null,
  asked: readonly AskedInformation[],
  standards: AssessmentStandards,
  on: PlainDate,
): AreaCoverage {
  const standard = standards.areas.find(({ needAreaCode }) => needAreaCode === area.code);
  const staleAfterWeeks = standard?.staleAfterWeeks ?? standards.staleAfterWeeks;
  const isStale = (days: number | null): boolean | null =>
    days === null ? null : days > staleAfterWeeks * WEEK;
  const state = stateOf(area, rating);
  const daysOld = rating && daysBetween(rating.assessedOn, on);
  return {
    state,
    rating,
    daysOld,
    staleAfterWeeks,
    stale: state === 'RATED' ? isStale(daysOld) : null,
    byExpectedAgency:
      rating &&
      byExpectedAgency(standards, { needAreaCode: area.code, assessedByAgency: rating.assessedByAgency }),
    information: asked.map((each) => {
      // What was received without a day of its own may be of any age.
      const age = each.informationOn === null ? null : daysBetween(each.informationOn, on);
      return { ...each, daysOld: age, stale: isStale(age) };
    }),
  };
}
