import { NO_PLAN_DETAILS } from '../planning/no-plan-details.js';
import type { PlanAction } from '../planning/plan-action.entity.js';
import type { CatalogueVersion } from './catalogue-version.js';
import type { CaseStory } from './case-story.js';
import type { VersionChooser } from './choose-version.js';
import { toPlainDate, type DayNumber } from './day-number.js';
import type { Draw } from './draw.js';
import type { RowWriter } from './row-writer.js';
import type { FirstAssessment, WrittenNeed } from './write-assessments.js';
import type { WrittenCase } from './write-case.js';

/** A planned piece of work from the catalogue, for the delivery that may follow. */
export interface PlannedWork {
  row: PlanAction;
  chosen: CatalogueVersion;
  plannedOn: DayNumber;
}

/**
 * How often a need that comes first gets planned work. The inspection found planning strong for education, thinking
 * and behaviour, and attitudes, and in want of attention for family, emotional health, living arrangements and
 * lifestyle (HMI Probation, Full Joint Inspection of Youth Offending Work in Cwm Taf, 2017). The shares are invented.
 */
const PLANNED = new Map([
  ['ETE', 0.93],
  ['THB', 0.92],
  ['ATT', 0.9],
  ['SUB', 0.85],
  ['FAM', 0.55],
  ['EMH', 0.55],
  ['LIV', 0.5],
  ['LIF', 0.55],
]);
const PLANNED_OTHERWISE = 0.85;
const MOST_ACTIONS = 5;
const BESPOKE = 0.06;
const BESPOKE_TEXT = 'A piece of work made for this child, not in the catalogue (synthetic).';
const START_DUE_DAYS = 28;
const LONGEST_PLANNING_DAYS = 15;

/** The heaviest first; some are left out, more often in areas where planning is weak. */
function chooseNeeds(needs: readonly WrittenNeed[], draw: Draw): WrittenNeed[] {
  return needs
    .filter(({ rating }) => rating.isPriority)
    .sort((a, b) => (b.rating.severity ?? 0) - (a.rating.severity ?? 0))
    .filter(({ rating }) => draw.chance(PLANNED.get(rating.needAreaCode) ?? PLANNED_OTHERWISE))
    .slice(0, MOST_ACTIONS);
}

/** Writes the plan that answers the first assessment, and returns what of it the catalogue offers. */
export function writePlan(
  story: CaseStory,
  { assessedOn, needs }: FirstAssessment,
  written: WrittenCase,
  chooser: VersionChooser,
  writer: RowWriter,
): PlannedWork[] {
  const { draw } = writer;
  const plannedOn = Math.min(assessedOn + draw.whole(0, LONGEST_PLANNING_DAYS), story.lastDay);
  const taken = new Set<string>();
  const planned: PlannedWork[] = [];
  for (const { needRatingId, rating } of chooseNeeds(needs, draw)) {
    const { needAreaCode } = rating;
    const bespoke = draw.chance(BESPOKE);
    const chosen = bespoke ? null : chooser.choose(needAreaCode, story, plannedOn, taken, draw);
    if (!bespoke && !chosen) continue;
    const row = {
      caseId: written.caseId,
      reference: null,
      needAreaCode,
      needRatingId,
      plannedOn: toPlainDate(plannedOn),
      startDueOn: toPlainDate(Math.max(plannedOn, story.index ?? plannedOn) + START_DUE_DAYS),
      ...NO_PLAN_DETAILS,
      notDeliveredReason: null,
      notDeliveredOn: null,
      recommendationId: null,
      advisedVersionId: null,
      otherChoiceReason: null,
      rowVersion: 1,
      ...plannedWhat(chosen),
      ...writer.owned(plannedOn),
    };
    writer.rows.planActions.push(row);
    if (chosen) {
      taken.add(chosen.version.id);
      planned.push({ row, chosen, plannedOn });
    }
  }
  return planned;
}

type What = Pick<
  PlanAction,
  | 'interventionVersionId'
  | 'bespokeDescription'
  | 'purpose'
  | 'responsibleAgency'
  | 'sessionsPlanned'
  | 'minutesPlanned'
>;

function plannedWhat(chosen: CatalogueVersion | null): What {
  if (!chosen) {
    return {
      interventionVersionId: null,
      bespokeDescription: BESPOKE_TEXT,
      purpose: 'REOFFENDING',
      responsibleAgency: 'YOUTH_JUSTICE_SERVICE',
      sessionsPlanned: null,
      minutesPlanned: null,
    };
  }
  const { id, purpose, sessionsPlanned, minutesPerSession } = chosen.version;
  return {
    interventionVersionId: id,
    bespokeDescription: null,
    purpose,
    responsibleAgency: chosen.agency,
    sessionsPlanned,
    minutesPlanned:
      sessionsPlanned === null || minutesPerSession === null ? null : sessionsPlanned * minutesPerSession,
  };
}
