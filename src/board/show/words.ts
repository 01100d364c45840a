import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';

/** A text in English and (draft) in Welsh. */
export const both = (en: string, cy: string): BilingualDto => ({ en, cy });

/** A label of reference data; English stands in where there is no Welsh. */
export const labelled = (en: string, cy: string | null): BilingualDto => ({ en, cy: cy ?? en });

export const NEED_AREA = both('Need', 'Angen');
export const SHARE = both('Share (n of N; 95% interval)', 'Cyfran (n o N; cyfwng 95%)');
export const NONE = both('–', '–');

export const yesOrNo = (is: boolean): BilingualDto => (is ? both('Yes', 'Ydy') : both('No', 'Nac ydy'));

/** A day, or a dash where there is none. */
export const dayOrNone = (day: string | null): BilingualDto => (day === null ? NONE : both(day, day));
