import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { SkillMeasureDto } from './dto/skill-measure.dto.js';
import type { SkillMeasure } from './skill-measure.entity.js';

/** A row of the table `skill_measure`. */
export interface SkillMeasureRow {
  id: string;
  case_id: string;
  delivery_id: string | null;
  reference: string | null;
  instrument: string;
  timepoint: SkillMeasure['timepoint'];
  measured_on: PlainDate;
  score: number;
  respondent: string;
  recorded_at: string;
}

/** What is answered of a skill measure that was read. */
export const toSkillMeasure = (row: SkillMeasureRow): SkillMeasureDto => ({
  id: row.id,
  caseId: row.case_id,
  deliveryId: row.delivery_id,
  reference: row.reference,
  instrument: row.instrument,
  timepoint: row.timepoint,
  measuredOn: row.measured_on,
  score: row.score,
  respondent: row.respondent,
  recordedAt: row.recorded_at,
});

/** What is answered of a skill measure that was just recorded. */
export const ofNewSkillMeasure = (row: SkillMeasure): SkillMeasureDto => ({
  id: row.id,
  caseId: row.caseId,
  deliveryId: row.deliveryId,
  reference: row.reference,
  instrument: row.instrument,
  timepoint: row.timepoint,
  measuredOn: row.measuredOn,
  score: row.score,
  respondent: row.respondent,
  recordedAt: row.recordedAt,
});
