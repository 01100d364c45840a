import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { OutcomeCheckDto } from '../dto/outcome-check.dto.js';

/** A row of the table `outcome_check`. */
export interface OutcomeCheckRow {
  id: string;
  case_id: string;
  outcome: string;
  weeks: number;
  result: string;
  evidence_on: PlainDate;
  source: string;
  words: string | null;
  checked_by_id: string;
  recorded_at: string;
}

/** What is answered of a check. */
export const toOutcomeCheck = (row: OutcomeCheckRow): OutcomeCheckDto => ({
  id: row.id,
  caseId: row.case_id,
  outcome: row.outcome,
  weeks: row.weeks,
  result: row.result,
  evidenceOn: row.evidence_on,
  source: row.source,
  words: row.words,
  checkedById: row.checked_by_id,
  recordedAt: row.recorded_at,
});
