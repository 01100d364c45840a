/** A text in both languages. The Welsh is a draft until a qualified translator has checked it. */
export interface Bilingual {
  en: string;
  cy: string;
}

/** A label with its translation; where there is no Welsh label yet, the English stands in. */
export const bilingual = (en: string, cy: string | null): Bilingual => ({ en, cy: cy ?? en });

/** Labels in a row: `Community, Custody`. */
export const inARow = (labels: readonly Bilingual[]): Bilingual => ({
  en: labels.map(({ en }) => en).join(', '),
  cy: labels.map(({ cy }) => cy).join(', '),
});
