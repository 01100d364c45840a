import type { PlanAction } from '../../planning/plan-action.entity.js';
import { NO_PLAN_DETAILS } from '../../planning/no-plan-details.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import type { ToldCase } from './told-case.js';

interface Joined {
  told: ToldCase;
  work: CatalogueVersion;
  plannedOn: DayNumber;
  startsOn: DayNumber;
}

/** A plan action of work that several children or several agencies share. */
export function writeJoinedPlan(
  { told, work, plannedOn, startsOn }: Joined,
  more: Partial<PlanAction> & Pick<PlanAction, 'needAreaCode' | 'dueOn'>,
  writer: RowWriter,
): PlanAction {
  const { sessionsPlanned, minutesPerSession, purpose } = work.version;
  const rating = told.needRatings.find(({ needAreaCode }) => needAreaCode === more.needAreaCode);
  const row: PlanAction = {
    caseId: told.caseRecord.id,
    reference: null,
    needRatingId: rating?.id ?? null,
    interventionVersionId: work.version.id,
    bespokeDescription: null,
    purpose,
    responsibleAgency: work.agency,
    plannedOn: toPlainDate(plannedOn),
    startDueOn: toPlainDate(startsOn),
    sessionsPlanned,
    minutesPlanned: sessionsPlanned && minutesPerSession && sessionsPlanned * minutesPerSession,
    ...NO_PLAN_DETAILS,
    notDeliveredReason: null,
    notDeliveredOn: null,
    recommendationId: null,
    advisedVersionId: null,
    otherChoiceReason: null,
    rowVersion: 1,
    ...more,
    ...writer.owned(plannedOn),
  };
  writer.rows.planActions.push(row);
  return row;
}

/** The delivery of such work, which goes on; gives its id. */
export function writeJoinedDelivery(
  { told, work, startsOn, plannedOn }: Joined,
  planActionId: string,
  writer: RowWriter,
): string {
  const row = {
    caseId: told.caseRecord.id,
    planActionId,
    interventionVersionId: work.version.id,
    providerId: work.version.providerId,
    reference: null,
    enrolledOn: toPlainDate(plannedOn),
    startedOn: toPlainDate(startsOn),
    endedOn: null,
    completion: null,
    notCompletedReason: null,
    notCompletedNote: null,
    ageExceptionReason: null,
    setting: told.caseRecord.setting,
    language: 'en',
    rowVersion: 1,
    ...writer.owned(plannedOn),
  };
  writer.rows.deliveries.push(row);
  return row.id;
}
