import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import { AGE_BANDS, toAgeGroup } from '../groups/age-bands.js';
import { NOT_RECORDED } from '../groups/breakdown.js';
import { CASE_MIX_GROUPS } from '../groups/case-mix.js';
import { LANGUAGE_GROUPS } from '../groups/grouping.js';
import { LOOKED_AFTER_GROUPS } from '../groups/looked-after.js';

const GROUPS = [
  ...CASE_MIX_GROUPS,
  ...AGE_BANDS.map(toAgeGroup),
  ...LOOKED_AFTER_GROUPS,
  ...LANGUAGE_GROUPS,
  NOT_RECORDED,
];

/** Groups that are in no code set, and factors that are no need. */
export const GROUP_LABELS: Readonly<Record<string, BilingualDto>> = {
  ...Object.fromEntries(
    GROUPS.map(({ group, labelEn, labelCy }) => [group, { en: labelEn, cy: labelCy ?? labelEn }]),
  ),
  HIGH_RISK_OF_HARM: {
    en: 'High risk of serious harm to others',
    cy: 'Risg uchel o niwed difrifol i eraill',
  },
  HIGH_SAFETY_CONCERN: {
    en: 'High concern for safety and wellbeing',
    cy: 'Pryder mawr am ddiogelwch a llesiant',
  },
};
