/** The languages that every label has. */
export type Language = 'en' | 'cy';

/** The language a reader prefers, from `Accept-Language`; English where Welsh is not asked for before it. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q), order };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'cy') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return ranked[0]?.language === 'cy' ? 'cy' : 'en';
}

/** The text in the preferred language; a missing Welsh text falls back to English. */
export const inLanguage = (language: Language, en: string, cy: string | null): string =>
  language === 'cy' && cy !== null ? cy : en;
