import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { type FoundCase, requireCase } from '../cases/case-lookup.js';
import { readSetting } from '../organisation/service-settings.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { needAreasOf } from '../reference-data/need-area-lookup.js';
import type { CodeUse, ReferenceCodes } from '../reference-data/reference-codes.js';
import { CaseReview } from './case-review.entity.js';
import type { CreateReviewDto } from './dto/create-review.dto.js';
import { NeedReview } from './need-review.entity.js';
import { firstRating, ratingOn } from './ratings-at.js';
import { type Predecessor, readPredecessor, readRatings } from './review-background.js';
import { reviewFaults } from './review-rules.js';
import { closingReviewDays, type ReviewStandards } from './tasks/review-standards.js';
import { similarityOf } from '../assessments/similarity.js';

const codeUses = (input: CreateReviewDto): CodeUse[] => [
  { codeSet: 'REVIEW_KIND', code: input.kind, pointer: '/kind' },
  { codeSet: 'INVOLVEMENT', code: input.childInvolvement, pointer: '/childInvolvement' },
  { codeSet: 'INVOLVEMENT', code: input.parentInvolvement, pointer: '/parentInvolvement' },
  { codeSet: 'CHILD_ANSWER', code: input.childKnowsPlan, pointer: '/childKnowsPlan' },
  { codeSet: 'CHILD_ANSWER', code: input.childDescribesWork, pointer: '/childDescribesWork' },
  ...input.needs.map(({ progress }, index) => ({
    codeSet: 'NEED_PROGRESS',
    code: progress,
    pointer: `/needs/${index}/progress`,
  })),
];

/** @throws DomainError (invalid) at `/assessmentId` where the case has no such assessment. */
async function requireAssessment(
  tx: ReadTransaction,
  { id: caseId }: FoundCase,
  assessmentId: string | null | undefined,
): Promise<string | null> {
  if (assessmentId === null || assessmentId === undefined) return null;
  const row = await tx.queryOne<{ id: string }>(
    'SELECT id FROM assessment WHERE id = :assessmentId AND case_id = :caseId',
    { assessmentId, caseId },
  );
  if (row) return row.id;
  throw invalidField('/assessmentId', 'UNKNOWN_ASSESSMENT', 'The case has no assessment with this id.');
}

/** For how many working days a review of a kind may follow the closing of its case: none, unless it is the closing one. */
async function daysAfterClosing(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  kind: string,
): Promise<number> {
  const known = await codes.find(tx, serviceId, 'REVIEW_KIND', kind);
  if (known?.attributes.closesCase !== true) return 0;
  const { value } = await readSetting<ReviewStandards>(tx, serviceId, 'REVIEW_STANDARDS');
  return closingReviewDays(value);
}

/** The words of a review, as they are compared with those of the one before. */
const wordsOf = ({ summary, needs }: Pick<CreateReviewDto, 'summary' | 'needs'>): string =>
  [summary, ...needs.map(({ change }) => change)].join('\n');

/**
 * Records a review, with the ratings that each need had then and has now, and how much it repeats the one before.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordReview(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateReviewDto,
): Promise<string> {
  const { serviceId } = principal;
  const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
  const ratings = await readRatings(tx, ofCase.id);
  const areas = await needAreasOf(tx, serviceId);
  const faults = new FaultList();
  faults.addAll(await codes.faults(tx, serviceId, codeUses(input)));
  const found = await gather(
    faults,
    requireAssessment(tx, ofCase, input.assessmentId).then((id) => ({ id })),
  );
  // An assessment that left the area out undoes nothing that was found before.
  const telling = ratings.filter(({ severity, isPriority }) => severity !== null || isPriority);
  const comesFirst = (area: string): boolean =>
    ratingOn(telling, area, input.reviewedOn)?.isPriority ?? false;
  const priorities = [...areas].filter(([code, { strength }]) => !strength && comesFirst(code));
  faults.addAll(
    reviewFaults(input, {
      openedOn: ofCase.openedOn,
      closedOn: ofCase.closedOn,
      workingDaysAfterClosing: await daysAfterClosing(tx, codes, serviceId, input.kind),
      today: todayInBritain(),
      priorities: priorities.map(([code]) => code).sort(),
      knownAreas: new Set(areas.keys()),
    }),
  );
  const { assessment } = foundOrRefused(faults, { assessment: found });
  const before = await readPredecessor(tx, ofCase.id, input.reviewedOn);
  const owned = { serviceId, deliveryAreaId: ofCase.deliveryAreaId, recordedAt: tx.now };
  const review: CaseReview = {
    ...owned,
    id: tx.newId(),
    caseId: ofCase.id,
    reference: input.reference ?? null,
    kind: input.kind,
    reviewedOn: input.reviewedOn,
    reviewedById: principal.accountId,
    assessmentId: assessment.id,
    planChanged: input.planChanged,
    childInvolvement: input.childInvolvement,
    parentInvolvement: input.parentInvolvement,
    childKnowsPlan: input.childKnowsPlan,
    childDescribesWork: input.childDescribesWork,
    summary: input.summary,
    predecessorId: before?.id ?? null,
    similarity: before && similarityOf(before.words, wordsOf(input)),
  };
  await onTakenKey(tx.insert(CaseReview, [review]), () => referenceTaken('review'));
  await tx.insert(
    NeedReview,
    input.needs.map(({ needAreaCode, progress, change }): NeedReview => ({
      ...owned,
      ...{ id: tx.newId(), reviewId: review.id, needAreaCode, progress, change },
      ratingThenId: ratingThen(ratings, needAreaCode, before, input.reviewedOn),
      ratingNowId: ratingOn(ratings, needAreaCode, input.reviewedOn)?.id ?? null,
    })),
  );
  const event = { recordType: 'review', recordId: review.id, caseId: ofCase.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return review.id;
}

/** The rating in force at the review before; at the first review, the first there was. */
const ratingThen = (
  ratings: Parameters<typeof ratingOn>[0],
  area: string,
  before: Predecessor | null,
  reviewedOn: PlainDate,
): string | null =>
  (before ? ratingOn(ratings, area, before.reviewedOn) : firstRating(ratings, area, reviewedOn))?.id ?? null;
