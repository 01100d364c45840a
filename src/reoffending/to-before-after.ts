import { toEstimate } from '../evaluation/dto/estimate.dto.js';
import { wilsonInterval } from '../statistics/index.js';
import type { BeforeAfterCounts, ChangeCounts } from './before-after.js';
import type { BeforeAfterDto, OffendingChangeDto } from './dto/before-after.dto.js';

const CAUTION = {
  en: 'Children come into the cohort when they have just offended. Most would offend less in the year after, whatever was done: this is no sign that anything worked.',
  cy: 'Daw plant i’r garfan pan fyddant newydd droseddu. Byddai’r rhan fwyaf yn troseddu llai yn y flwyddyn wedyn, beth bynnag a wnaed: nid yw hyn yn arwydd bod dim wedi gweithio.',
};

function toChange({ lower, same, higher, sumBefore, sumAfter }: ChangeCounts): OffendingChangeDto {
  const children = lower + same + higher;
  const mean = (sum: number): number | null => (children === 0 ? null : sum / children);
  return {
    ...{ children, lower, same, higher },
    shareLower: toEstimate(wilsonInterval(lower, children), 'Wilson 1927'),
    meanBefore: mean(sumBefore),
    meanAfter: mean(sumAfter),
  };
}

/** What is answered of offending before and after. */
export const toBeforeAfter = (counts: BeforeAfterCounts): BeforeAfterDto => ({
  notCompared: { ...counts.notCompared },
  frequency: toChange(counts.frequency),
  otherOffences: toChange(counts.otherOffences),
  seriousness: toChange(counts.seriousness),
  caution: CAUTION,
});
