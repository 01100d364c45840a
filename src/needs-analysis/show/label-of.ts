import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';

/** What a code was called when the analysis was worked out; the code itself where it had no label. */
export const labelOf = (labels: Readonly<Record<string, BilingualDto>>, code: string): BilingualDto =>
  labels[code] ?? { en: code, cy: code };
