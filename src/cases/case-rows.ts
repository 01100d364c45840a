import type { CaseFactsDto } from './dto/case-facts.dto.js';
import type { CaseSummaryDto } from './dto/case-summary.dto.js';
import type { CaseDeliveryDto, CurrentNeedDto } from './dto/case.dto.js';
import type { ChildDto } from './dto/child.dto.js';

/** A child as the database gives it. */
export interface ChildRow {
  child_id: string;
  child_reference: string;
  date_of_birth: string;
  sex: string;
  ethnicity: string | null;
  preferred_language: string | null;
}

/** A case with its child and the code of its delivery area. */
export interface CaseRow extends ChildRow {
  id: string;
  reference: string;
  delivery_area_id: string | null;
  delivery_area: string | null;
  team_id: string | null;
  team: string | null;
  allocated_to_id: string | null;
  opened_on: string;
  closed_on: string | null;
  order_type: string;
  order_ends_on: string | null;
  setting: string;
  care_status: string | null;
  index_event: string | null;
  index_date: string | null;
  likelihood_of_reoffending: string | null;
  row_version: number;
  recorded_at: string;
}

export interface NeedRow {
  id: string;
  assessment_id: string;
  need_area_code: string;
  severity: number | null;
  is_priority: boolean | number;
  strength: number | null;
  assessed_on: string;
}

export interface DeliveryRow {
  id: string;
  intervention_id: string;
  intervention_code: string;
  version_no: number;
  title_en: string;
  title_cy: string | null;
  enrolled_on: string;
  started_on: string | null;
  ended_on: string | null;
  completion: string | null;
}

/** The columns of a child, named as in `ChildRow`; the child is `ch`. */
export const CHILD_COLUMNS =
  'ch.id AS child_id, ch.reference AS child_reference, ch.date_of_birth, ch.sex, ch.ethnicity, ch.preferred_language';

/** Selects cases as `CaseRow`; the case is `c`. */
export const SELECT_CASE = `
  SELECT c.id, c.reference, c.delivery_area_id, a.code AS delivery_area, c.team_id, t.code AS team, c.allocated_to_id, c.opened_on, c.closed_on, c.order_type,
    c.order_ends_on, c.setting, c.care_status, c.index_event, c.index_date, c.likelihood_of_reoffending, c.row_version, c.recorded_at,
    ${CHILD_COLUMNS}
  FROM case_record c JOIN child ch ON ch.id = c.child_id LEFT JOIN delivery_area a ON a.id = c.delivery_area_id
    LEFT JOIN team t ON t.id = c.team_id`;

/** What is recorded of a case itself. */
export const toCaseFacts = (row: CaseRow): CaseFactsDto => ({
  id: row.id,
  reference: row.reference,
  deliveryArea: row.delivery_area,
  team: row.team,
  allocatedToId: row.allocated_to_id,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  orderType: row.order_type,
  orderEndsOn: row.order_ends_on,
  setting: row.setting,
  careStatus: row.care_status,
  indexEvent: row.index_event,
  indexDate: row.index_date,
  likelihoodOfReoffending: row.likelihood_of_reoffending,
  recordedAt: row.recorded_at,
});

export const toCaseSummary = (row: CaseRow): CaseSummaryDto => ({
  ...toCaseFacts(row),
  childId: row.child_id,
  childReference: row.child_reference,
});

export const toChild = (row: ChildRow): ChildDto => ({
  id: row.child_id,
  reference: row.child_reference,
  dateOfBirth: row.date_of_birth,
  sex: row.sex,
  ethnicity: row.ethnicity,
  preferredLanguage: row.preferred_language,
});

export const toCurrentNeed = (row: NeedRow): CurrentNeedDto => ({
  needRatingId: row.id,
  assessmentId: row.assessment_id,
  needAreaCode: row.need_area_code,
  severity: row.severity,
  isPriority: Boolean(row.is_priority),
  strength: row.strength,
  assessedOn: row.assessed_on,
});

export const toCaseDelivery = (row: DeliveryRow): CaseDeliveryDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  interventionCode: row.intervention_code,
  versionNo: row.version_no,
  titleEn: row.title_en,
  titleCy: row.title_cy,
  enrolledOn: row.enrolled_on,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  completion: row.completion,
});
