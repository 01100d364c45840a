import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import { forRespondent, scaleOf, TOTAL } from '../instruments/definition.js';
import type { KnownInstrument } from '../instruments/instrument-rows.js';
import { changeSentence } from '../outcomes/skill-changes/change-sentence.js';
import { classifyChange } from '../outcomes/skill-changes/classify-change.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { GoalChangeDto, GoalDto, GoalRatingDto } from './dto/goal.dto.js';

/** A row of the table `goal`. */
export interface GoalRow {
  id: string;
  case_id: string;
  plan_action_id: string | null;
  delivery_id: string | null;
  words: string;
  language: 'en' | 'cy';
  set_on: PlainDate;
  closed_on: PlainDate | null;
  close_reason: string | null;
  row_version: number;
  recorded_at: string;
}

interface RatingRow {
  id: string;
  goal_id: string;
  rated_on: PlainDate;
  rating: number;
  respondent: string;
  recorded_at: string;
}

/** What the change of a goal is judged by, and how those who rate it are called. */
export interface GoalTerms {
  /** Goal-Based Outcomes, as it ships. */
  instrument: KnownInstrument;
  respondents: ReadonlyMap<string, BilingualDto>;
}

const toRating = (row: RatingRow): GoalRatingDto => ({
  id: row.id,
  ratedOn: row.rated_on,
  rating: row.rating,
  respondent: row.respondent,
  recordedAt: row.recorded_at,
});

function changesOf(
  ratings: readonly GoalRatingDto[],
  { instrument, respondents }: GoalTerms,
): GoalChangeDto[] {
  const scale = scaleOf(instrument, TOTAL);
  return [...new Set(ratings.map(({ respondent }) => respondent))].flatMap((respondent) => {
    const own = ratings.filter((rating) => rating.respondent === respondent);
    const [first, last] = [own[0]?.rating, own.at(-1)?.rating];
    if (!scale || own.length < 2 || first === undefined || last === undefined) return [];
    const change = classifyChange(instrument, scale, respondent, { before: first, after: last });
    const sentence = changeSentence(change, {
      scale: { en: scale.labelEn, cy: scale.labelCy ?? scale.labelEn },
      respondent: respondents.get(respondent) ?? { en: respondent, cy: respondent },
      to: 'T1',
    });
    return [{ respondent, first, last, change: last - first, class: change.class, sentence }];
  });
}

/** What is answered of a goal. */
export const toGoal = (row: GoalRow, ratings: readonly GoalRatingDto[], terms: GoalTerms): GoalDto => ({
  id: row.id,
  caseId: row.case_id,
  planActionId: row.plan_action_id,
  deliveryId: row.delivery_id,
  words: row.words,
  language: row.language,
  setOn: row.set_on,
  closedOn: row.closed_on,
  closeReason: row.close_reason,
  ratings: [...ratings],
  changes: changesOf(ratings, terms),
  basis: forRespondent(terms.instrument.reliability, TOTAL, '')[0] ?? null,
  recordedAt: row.recorded_at,
});

/** The ratings of these goals, by goal, in the order of their days. */
export async function ratingsOf(
  tx: ReadTransaction,
  goalIds: readonly string[],
): Promise<Map<string, GoalRatingDto[]>> {
  const found = new Map<string, GoalRatingDto[]>();
  if (goalIds.length === 0) return found;
  const { list, parameters } = listOf(goalIds);
  const rows = await tx.query<RatingRow>(
    `SELECT * FROM goal_rating WHERE goal_id IN (${list}) ORDER BY rated_on, id`,
    parameters,
  );
  for (const row of rows) found.set(row.goal_id, [...(found.get(row.goal_id) ?? []), toRating(row)]);
  return found;
}

/** A goal in a case that the principal may see, or null. */
export function findGoal(tx: ReadTransaction, principal: Principal, id: string): Promise<GoalRow | null> {
  const [visible, parameters] = ofVisibleCase('g.case_id', principal);
  return tx.queryOne(`SELECT * FROM goal g WHERE g.id = :id AND ${visible}`, { ...parameters, id });
}
