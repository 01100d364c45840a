import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { EteSpellDto } from './dto/ete-spell.dto.js';
import type { EteSpell } from './ete-spell.entity.js';

/** A row of the table `ete_spell`. */
export interface EteSpellRow {
  id: string;
  child_id: string;
  delivery_area_id: string | null;
  reference: string | null;
  provision_type: string;
  suitability: string;
  started_on: PlainDate;
  ended_on: PlainDate | null;
  hours_offered: number | null;
  hours_attended: number | null;
  provider_id: string | null;
  reduced_timetable: 'YES' | 'NO' | null;
  reduced_reason: string | null;
  reduced_review_on: PlainDate | null;
  suitability_judged_by_id: string | null;
  suitability_judged_on: PlainDate | null;
  suitability_reason: string | null;
  recorded_at: string;
  row_version: number;
}

/** A spell of a child whom the principal may see, or null. */
export function findEteSpell(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<EteSpellRow | null> {
  const [visible, parameters] = ofVisibleChild('e.child_id', principal);
  return tx.queryOne(`SELECT * FROM ete_spell e WHERE e.id = :id AND ${visible}`, { ...parameters, id });
}

/** What is answered of a spell that was read. */
export const toEteSpell = (row: EteSpellRow): EteSpellDto => ({
  id: row.id,
  childId: row.child_id,
  reference: row.reference,
  provisionType: row.provision_type,
  suitability: row.suitability,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  hoursOffered: row.hours_offered,
  hoursAttended: row.hours_attended,
  providerId: row.provider_id,
  reducedTimetable: row.reduced_timetable,
  reducedReason: row.reduced_reason,
  reducedReviewOn: row.reduced_review_on,
  suitabilityJudgedById: row.suitability_judged_by_id,
  suitabilityJudgedOn: row.suitability_judged_on,
  suitabilityReason: row.suitability_reason,
  recordedAt: row.recorded_at,
});

/** What is answered of a spell that was just recorded. */
export const ofNewEteSpell = (row: EteSpell): EteSpellDto => ({
  id: row.id,
  childId: row.childId,
  reference: row.reference,
  provisionType: row.provisionType,
  suitability: row.suitability,
  startedOn: row.startedOn,
  endedOn: row.endedOn,
  hoursOffered: row.hoursOffered,
  hoursAttended: row.hoursAttended,
  providerId: row.providerId,
  reducedTimetable: row.reducedTimetable,
  reducedReason: row.reducedReason,
  reducedReviewOn: row.reducedReviewOn,
  suitabilityJudgedById: row.suitabilityJudgedById,
  suitabilityJudgedOn: row.suitabilityJudgedOn,
  suitabilityReason: row.suitabilityReason,
  recordedAt: row.recordedAt,
});
