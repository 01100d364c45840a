import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Language } from '../platform/http/language.js';
import type { FeedbackDto, RatedChangeDto } from './dto/feedback.dto.js';

/** A row of the table `feedback`. */
export interface FeedbackRow {
  id: string;
  case_id: string;
  delivery_id: string | null;
  reference: string | null;
  respondent: string;
  given_on: PlainDate;
  language: Language;
  rating: number | null;
  alliance_rating: number | null;
  knows_plan: 'YES' | 'NO' | null;
  words: string | null;
  may_quote: boolean | number;
  themes: string;
  row_version: number;
  recorded_at: string;
}

type ChangeRow = RatedChangeDto & { feedback_id: string };

/** What is answered of feedback. */
export const toFeedback = (row: FeedbackRow, changes: readonly RatedChangeDto[]): FeedbackDto => ({
  id: row.id,
  caseId: row.case_id,
  deliveryId: row.delivery_id,
  reference: row.reference,
  respondent: row.respondent,
  givenOn: row.given_on,
  language: row.language,
  rating: row.rating,
  allianceRating: row.alliance_rating,
  knowsPlan: row.knows_plan,
  words: row.words,
  mayQuote: Boolean(row.may_quote),
  themes: JSON.parse(row.themes) as string[],
  changes: changes.map(({ construct, change }) => ({ construct, change })),
  recordedAt: row.recorded_at,
});

/** The changes that these rate, by feedback, in one statement. */
export async function changesOf(
  tx: ReadTransaction,
  feedbackIds: readonly string[],
): Promise<Map<string, RatedChangeDto[]>> {
  const found = new Map<string, RatedChangeDto[]>();
  if (feedbackIds.length === 0) return found;
  const { list, parameters } = listOf(feedbackIds);
  const rows = await tx.query<ChangeRow>(
    `SELECT feedback_id, construct, change FROM feedback_change WHERE feedback_id IN (${list}) ORDER BY construct`,
    parameters,
  );
  for (const row of rows) found.set(row.feedback_id, [...(found.get(row.feedback_id) ?? []), row]);
  return found;
}

/** Feedback in a case that the principal may see, or null. */
export function findFeedback(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<FeedbackRow | null> {
  const [visible, parameters] = ofVisibleCase('f.case_id', principal);
  return tx.queryOne(`SELECT * FROM feedback f WHERE f.id = :id AND ${visible}`, { ...parameters, id });
}
