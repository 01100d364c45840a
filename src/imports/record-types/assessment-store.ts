import { Assessment } from '../../assessments/assessment.entity.js';
import { NeedRating } from '../../assessments/need-rating.entity.js';
import { readMappings } from '../../assessments/settings/read-settings.js';
import type { Batch } from '../engine/batch.js';
import type { Target } from '../engine/table-writer.js';

export const ASSESSMENT: Target<Assessment> = {
  entity: Assessment,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  versioned: false,
  about: ({ caseId }) => ({ recordType: 'assessment', caseId }),
};
/** The key of a rating: its assessment and its need area. */
export const ratingKeyOf = ({
  assessmentId,
  needAreaCode,
}: Pick<NeedRating, 'assessmentId' | 'needAreaCode'>): string => `${assessmentId} ${needAreaCode}`;
export const RATING: Target<NeedRating> = {
  entity: NeedRating,
  keyColumn: 'assessment_id',
  keyOf: ratingKeyOf,
  flags: ['isPriority'],
  versioned: false,
  about: ({ caseId }) => ({ recordType: 'needRating', caseId }),
};

/** The mapping of every source; see `Batch.once`. */
export const mappingsOf = ({ tx, serviceId }: Batch) => readMappings(tx, serviceId);

/** Ratings carry the day of their assessment: those that are not in the file move with it too. */
export async function moveRatings({ tx, serviceId }: Batch, { id, assessedOn }: Assessment): Promise<void> {
  const ratings = await tx.whole(
    NeedRating,
    'assessment_id = :id AND service_id = :serviceId AND assessed_on <> :assessedOn',
    { id, assessedOn, serviceId },
  );
  for (const rating of ratings) await tx.amend(NeedRating, rating, { assessedOn });
}

/** The words of an assessment, which no file has. */
export const wordsOf = (stored: Assessment | undefined) => ({
  formulation: stored?.formulation ?? null,
  childView: stored?.childView ?? null,
  similarity: stored?.similarity ?? null,
});
