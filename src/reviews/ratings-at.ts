import type { PlainDate } from '../platform/calendar/plain-date.js';

/** A rating of a need area, with what it was measured by. */
export interface DatedRating {
  id: string;
  assessmentId: string;
  needAreaCode: string;
  assessedOn: PlainDate;
  severity: number | null;
  isPriority: boolean;
  source: string;
  mappingVersion: string;
}

const byAge = (one: DatedRating, other: DatedRating): number =>
  one.assessedOn < other.assessedOn ||
  (one.assessedOn === other.assessedOn && one.assessmentId < other.assessmentId)
    ? -1
    : 1;

/** The newest rating of an area on a day; of two on one day, of the assessment that was recorded last. */
export const ratingOn = (ratings: readonly DatedRating[], area: string, on: PlainDate): DatedRating | null =>
  ratings
    .filter(({ needAreaCode, assessedOn }) => needAreaCode === area && assessedOn <= on)
    .sort(byAge)
    .at(-1) ?? null;

/** The first rating of an area by a day. */
export const firstRating = (
  ratings: readonly DatedRating[],
  area: string,
  by: PlainDate,
): DatedRating | null =>
  ratings
    .filter(({ needAreaCode, assessedOn }) => needAreaCode === area && assessedOn <= by)
    .sort(byAge)
    .at(0) ?? null;
