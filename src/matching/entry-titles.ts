import type { AvailableEntry } from '../catalogue/available-entries.js';
import { type Bilingual, bilingual } from './bilingual.js';

/** What an intervention of the catalogue is called; its code where it may not be chosen any more. */
export const titlesOf =
  (entries: readonly AvailableEntry[]) =>
  (code: string): Bilingual => {
    const entry = entries.find((one) => one.code === code);
    return entry ? bilingual(entry.titleEn, entry.titleCy) : { en: code, cy: code };
  };
