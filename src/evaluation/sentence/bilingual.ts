import type { BilingualDto } from '../dto/bilingual.dto.js';

export const both = (en: string, cy: string): BilingualDto => ({ en, cy });

/** One text after the other. */
export const joined = (first: BilingualDto, second: BilingualDto): BilingualDto =>
  both(`${first.en} ${second.en}`, `${first.cy} ${second.cy}`);
