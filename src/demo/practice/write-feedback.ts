import type { Delivery } from '../../delivery/delivery.entity.js';
import type { Feedback } from '../../feedback/feedback.entity.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { Draw } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import { RATINGS, SAID, SEEN_CHANGES, SEEN_IN, type SaidWords } from './data/feedback-words.js';
import type { ToldCase } from './told-case.js';

/** Share of deliveries that ended of which each is asked and answers. */
const ANSWERS = { CHILD: 0.42, PARENT_CARER: 0.18, TEACHER: 0.4 };
const VICTIM_ANSWERS = 0.6;
const WITH_WORDS = 0.7;
const MAY_QUOTE = 0.6;
const KNOWS_PLAN = 0.68;
const ASKED_WITHIN_DAYS = 14;
const SCHOOL_NEEDS = new Set(['ETE', 'BSK']);
const RESTORATIVE = new Set([
  'RJ_CONFERENCE',
  'LETTER_OF_APOLOGY',
  'RETAIL_THEFT_VICTIM_MEETING',
  'REPARATION',
]);

type Said = Pick<Feedback, 'givenOn' | 'language' | 'rating' | 'words' | 'mayQuote' | 'themes'>;

function say(respondent: string, preferred: string | null, day: DayNumber, draw: Draw): Said {
  const texts = SAID[respondent] ?? [];
  const own = texts.filter(({ language }) => language === (preferred === 'cy' ? 'cy' : 'en'));
  const said: SaidWords | null = draw.chance(WITH_WORDS)
    ? (own[draw.whole(0, own.length - 1)] ?? null)
    : null;
  return {
    givenOn: toPlainDate(day),
    language: said?.language ?? 'en',
    rating: draw.weighted(RATINGS),
    words: said?.words ?? null,
    mayQuote: said !== null && draw.chance(MAY_QUOTE),
    themes: [...(said?.themes ?? [])],
  };
}

function writeOne(
  respondent: keyof typeof ANSWERS,
  delivery: Delivery,
  day: DayNumber,
  { story, caseRecord }: ToldCase,
  writer: RowWriter,
): void {
  const { draw, rows } = writer;
  const ofChild = respondent === 'CHILD';
  const row: Feedback = {
    caseId: caseRecord.id,
    deliveryId: delivery.id,
    reference: null,
    respondent,
    ...say(respondent, story.language, day, draw),
    allianceRating: ofChild ? draw.weighted(RATINGS) : null,
    knowsPlan: ofChild ? (draw.chance(KNOWS_PLAN) ? 'YES' : 'NO') : null,
    rowVersion: 1,
    ...writer.owned(day),
  };
  rows.feedback.push(row);
  if (ofChild) return;
  const change = draw.weighted(SEEN_CHANGES);
  rows.feedbackChanges.push({
    feedbackId: row.id,
    construct: draw.weighted(SEEN_IN),
    change,
    ...writer.alongside(row),
  });
}

/** What a victim says of restorative work. It names no case, and is recorded for the whole service. */
function writeOfVictim(interventionId: string, day: DayNumber, writer: RowWriter): void {
  const { draw, rows } = writer;
  const language = draw.chance(0.1) ? 'cy' : 'en';
  rows.serviceFeedback.push({
    interventionId,
    respondent: 'VICTIM',
    ...say('VICTIM', language, day, draw),
    rowVersion: 1,
    ...writer.owned(day),
    deliveryAreaId: null,
  });
}

/** Writes what children, parents, teachers and victims said of work that ended lately. */
export function writeFeedback(told: ToldCase, writer: RowWriter): void {
  const { draw } = writer;
  for (const delivery of told.deliveries) {
    const work = told.versions.get(delivery.interventionVersionId);
    if (!work || delivery.endedOn === null || delivery.startedOn === null) continue;
    const ended = toDayNumber(delivery.endedOn);
    if (ended < told.since) continue;
    const day = () => Math.min(ended + draw.whole(0, ASKED_WITHIN_DAYS), told.story.lastDay);
    const ofSchool = work.needs.some(({ needAreaCode }) => SCHOOL_NEEDS.has(needAreaCode));
    if (draw.chance(ANSWERS.CHILD)) writeOne('CHILD', delivery, day(), told, writer);
    if (draw.chance(ANSWERS.PARENT_CARER)) writeOne('PARENT_CARER', delivery, day(), told, writer);
    if (ofSchool && draw.chance(ANSWERS.TEACHER)) writeOne('TEACHER', delivery, day(), told, writer);
    if (RESTORATIVE.has(work.code) && draw.chance(VICTIM_ANSWERS)) {
      writeOfVictim(work.version.interventionId, day(), writer);
    }
  }
}
