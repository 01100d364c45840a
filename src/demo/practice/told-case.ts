import type { Assessment } from '../../assessments/assessment.entity.js';
import type { NeedRating } from '../../assessments/need-rating.entity.js';
import type { CaseRecord } from '../../cases/case-record.entity.js';
import type { Delivery } from '../../delivery/delivery.entity.js';
import type { Attendance } from '../../delivery/sessions/attendance.entity.js';
import type { Session } from '../../delivery/sessions/session.entity.js';
import type { EteSpell } from '../../outcomes/ete-spell.entity.js';
import type { PlanAction } from '../../planning/plan-action.entity.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import type { CaseStory } from '../case-story.js';
import type { ChunkRows } from '../chunk-rows.js';
import type { DayNumber } from '../day-number.js';

/** A case whose story is written: its rows, for what practice adds to them. */
export interface ToldCase {
  story: CaseStory;
  caseRecord: CaseRecord;
  assessments: readonly Assessment[];
  needRatings: readonly NeedRating[];
  planActions: readonly PlanAction[];
  deliveries: readonly Delivery[];
  sessions: readonly Session[];
  attendances: readonly Attendance[];
  eteSpells: readonly EteSpell[];
  /** The first day of which practice is recorded in full. */
  since: DayNumber;
  /** The versions of the catalogue, by id. */
  versions: ReadonlyMap<string, CatalogueVersion>;
}

/** How many rows there are of each kind. */
export type Mark = Record<
  'assessments' | 'needRatings' | 'planActions' | 'deliveries' | 'sessions' | 'attendances' | 'eteSpells',
  number
>;

/** How many rows there are before the next case is written. */
export const markOf = (rows: ChunkRows): Mark => ({
  assessments: rows.assessments.length,
  needRatings: rows.needRatings.length,
  planActions: rows.planActions.length,
  deliveries: rows.deliveries.length,
  sessions: rows.sessions.length,
  attendances: rows.attendances.length,
  eteSpells: rows.eteSpells.length,
});

/** The rows that were written since the mark: those of the newest case. */
export function toldSince(
  rows: ChunkRows,
  mark: Mark,
  more: Pick<ToldCase, 'story' | 'since' | 'versions'>,
): ToldCase {
  return {
    ...more,
    caseRecord: rows.cases.at(-1) as CaseRecord,
    assessments: rows.assessments.slice(mark.assessments),
    needRatings: rows.needRatings.slice(mark.needRatings),
    planActions: rows.planActions.slice(mark.planActions),
    deliveries: rows.deliveries.slice(mark.deliveries),
    sessions: rows.sessions.slice(mark.sessions),
    attendances: rows.attendances.slice(mark.attendances),
    eteSpells: rows.eteSpells.slice(mark.eteSpells),
  };
}
