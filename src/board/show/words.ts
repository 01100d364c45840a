import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';

/** A text in English and (draft) in Welsh. */
export const both = (en: string, cy: string): BilingualDto => ({ en, cy });

/** A label of reference data; English stands in where there is no Welsh. */
export const labelled = (en: string, cy: string | null): BilingualDto => ({ en, cy: cy ?? en });

export const NEED_AREA = both('Need', 'Angen');
export const SHARE = both('Share (n of N; 95% interval)', 'Cyfran (n o N; cyfwng 95%)');
