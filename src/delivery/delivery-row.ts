import {
  newestSuitability,
  SUITABILITY_STATE,
  type SuitabilityStateRow,
  toSuitabilityState,
} from '../suitability/suitability-state.js';
import type { SuitabilityStateDto } from '../suitability/dto/suitability-state.dto.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { Delivery } from './delivery.entity.js';
import type { DeliveryDto } from './dto/delivery.dto.js';

export type DeliveryLanguage = 'en' | 'cy';

/** A row of `DELIVERY_COLUMNS`. */
export interface DeliveryRow extends SuitabilityStateRow {
  id: string;
  case_id: string;
  plan_action_id: string | null;
  intervention_id: string;
  intervention_version_id: string;
  provider_id: string | null;
  reference: string | null;
  enrolled_on: PlainDate;
  started_on: PlainDate | null;
  ended_on: PlainDate | null;
  completion: string | null;
  not_completed_reason: string | null;
  not_completed_note: string | null;
  age_exception_reason: string | null;
  setting: string;
  language: DeliveryLanguage;
  recorded_at: string;
  row_version: number;
}

/** What every reading of deliveries selects, and from where. */
export const DELIVERY_COLUMNS = `d.id, d.case_id, d.plan_action_id, v.intervention_id, d.intervention_version_id,
  d.provider_id, d.reference, d.enrolled_on, d.started_on, d.ended_on, d.completion, d.not_completed_reason,
  d.not_completed_note, d.age_exception_reason, d.setting, d.language, d.recorded_at, d.row_version, ${SUITABILITY_STATE}`;
export const DELIVERY_TABLES = `delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
  ${newestSuitability('d.case_id', 'd.intervention_version_id')}`;

/** What is answered of a delivery that was read. */
export const toDelivery = (row: DeliveryRow): DeliveryDto => ({
  id: row.id,
  caseId: row.case_id,
  planActionId: row.plan_action_id,
  interventionId: row.intervention_id,
  interventionVersionId: row.intervention_version_id,
  providerId: row.provider_id,
  reference: row.reference,
  enrolledOn: row.enrolled_on,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  completion: row.completion,
  notCompletedReason: row.not_completed_reason,
  notCompletedNote: row.not_completed_note,
  ageExceptionReason: row.age_exception_reason,
  setting: row.setting,
  language: row.language,
  suitability: toSuitabilityState(row),
  recordedAt: row.recorded_at,
});

/** What is answered of a delivery that was just recorded. */
export const ofNewDelivery = (
  row: Delivery & { language: DeliveryLanguage },
  interventionId: string,
  suitability: SuitabilityStateDto,
): DeliveryDto => ({
  id: row.id,
  caseId: row.caseId,
  planActionId: row.planActionId,
  interventionId,
  interventionVersionId: row.interventionVersionId,
  providerId: row.providerId,
  reference: row.reference,
  enrolledOn: row.enrolledOn,
  startedOn: row.startedOn,
  endedOn: row.endedOn,
  completion: row.completion,
  notCompletedReason: row.notCompletedReason,
  notCompletedNote: row.notCompletedNote,
  ageExceptionReason: row.ageExceptionReason,
  setting: row.setting,
  language: row.language,
  suitability,
  recordedAt: row.recordedAt,
});
