import { isPriorityByDefault } from '../../assessments/severity-mapping.js';
import { similarityOf } from '../../assessments/similarity.js';
import { type DatedRating, firstRating, ratingOn } from '../../reviews/ratings-at.js';
import { toPlainDate } from '../day-number.js';
import type { Draw, Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import { recorderOf } from './allocate-case.js';
import { CHANGE_WORDS, SUMMARIES } from './data/review-words.js';
import type { HeldReview } from './review-days.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import type { Turns } from './turns.js';

const PLAN_CHANGED = 0.45;
const UNTOUCHED = 0.12;

const INVOLVED: Weights<string> = [
  ['TOOK_PART', 62],
  ['VIEWS_GIVEN', 18],
  ['INVITED_DID_NOT_COME', 12],
  ['NOT_INVITED', 8],
];
const ANSWERED: Weights<string> = [
  ['YES', 48],
  ['PARTLY', 25],
  ['NO', 10],
  ['NOT_ASKED', 17],
];

/** What a review says, as the next one may copy it. */
interface Said {
  id: string;
  on: string;
  summary: string;
  changes: ReadonlyMap<string, string>;
}

const wordsOf = ({ summary, changes }: Pick<Said, 'summary' | 'changes'>): string =>
  [summary, ...changes.values()].join('\n');

/** The ratings, as the rules on reviews read them. The source and mapping are those of one child throughout. */
const datedRatings = ({ needRatings }: ToldCase): DatedRating[] =>
  needRatings
    .filter(({ strength }) => strength === null)
    .map(({ id, assessmentId, needAreaCode, assessedOn, severity, isPriority, mappingVersion }) => ({
      ...{ id, assessmentId, needAreaCode, assessedOn, severity, isPriority, mappingVersion, source: '' },
    }));

function progressOf(then: DatedRating | null, now: DatedRating | null, draw: Draw): string {
  if (then === null || now === null || then.severity === null || now.severity === null) return 'NOT_KNOWN';
  if (now.severity > then.severity) return 'WORSE';
  if (now.severity < then.severity) return now.severity === 0 ? 'MET' : 'BETTER';
  return draw.chance(UNTOUCHED) ? 'NOT_WORKED_ON' : draw.chance(0.3) ? 'BETTER' : 'SAME';
}

const pick = (texts: readonly string[], draw: Draw): string => texts[draw.whole(0, texts.length - 1)] ?? '';

function writeReview(
  { on, kind, assessmentId }: HeldReview,
  before: Said | null,
  { told, reviewedById, copied }: { told: ToldCase; reviewedById: string; copied: boolean },
  writer: RowWriter,
): Said {
  const { draw, rows } = writer;
  const ratings = datedRatings(told);
  const reviewedOn = toPlainDate(on);
  const areas = [...new Set(ratings.map(({ needAreaCode }) => needAreaCode))].filter((area) => {
    const now = ratingOn(ratings, area, reviewedOn);
    return now !== null && (now.isPriority || isPriorityByDefault(now.severity));
  });
  const needs = areas.map((needAreaCode) => {
    const then = before
      ? ratingOn(ratings, needAreaCode, before.on)
      : firstRating(ratings, needAreaCode, reviewedOn);
    const now = ratingOn(ratings, needAreaCode, reviewedOn);
    const progress = progressOf(then, now, draw);
    const own = pick(CHANGE_WORDS[progress] ?? [], draw);
    const change = copied ? (before?.changes.get(needAreaCode) ?? own) : own;
    return { needAreaCode, progress, change, ratingThenId: then?.id ?? null, ratingNowId: now?.id ?? null };
  });
  const summary = copied && before ? before.summary : pick(SUMMARIES, draw);
  const changes = new Map(needs.map(({ needAreaCode, change }) => [needAreaCode, change]));
  const review = {
    caseId: told.caseRecord.id,
    reference: null,
    kind,
    reviewedOn,
    reviewedById,
    assessmentId,
    planChanged: draw.chance(PLAN_CHANGED),
    childInvolvement: draw.weighted(INVOLVED),
    parentInvolvement: draw.weighted(INVOLVED),
    childKnowsPlan: draw.weighted(ANSWERED),
    childDescribesWork: draw.weighted(ANSWERED),
    summary,
    predecessorId: before?.id ?? null,
    similarity: before && similarityOf(wordsOf(before), wordsOf({ summary, changes })),
    ...writer.owned(on),
  };
  rows.reviews.push(review);
  for (const need of needs) {
    rows.needReviews.push({ reviewId: review.id, ...need, ...writer.alongside(review) });
  }
  return { id: review.id, on: reviewedOn, summary, changes };
}

/** Writes the reviews of a case, one after another; now and then one has the words of the one before it. */
export function writeReviews(
  held: readonly HeldReview[],
  told: ToldCase,
  staff: Staff,
  copies: Turns,
  writer: RowWriter,
): void {
  const reviewedById = recorderOf(told, staff);
  let before: Said | null = null;
  for (const review of held) {
    const copied = before !== null && copies.next();
    before = writeReview(review, before, { told, reviewedById, copied }, writer);
  }
}
