import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { CellFault } from './cell-fault.js';
import { codeOf, date, type Kind, MISSING_DATE } from './kinds.js';

/** A factor for or against desistance, as AssetPlus lists it. */
export interface Factor {
  category: string;
  rating: string;
}

const asCode = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');

/** A code that another system writes in its own case, with spaces: `Very high`. */
export function codeLike(codeSet: string): Kind<string> {
  const exact = codeOf(codeSet);
  return { ...exact, read: (text, lookups) => exact.read(asCode(text), lookups) };
}

/** A date; the Youth Justice Board's systems write a missing one as 1900-01-01. */
export function dateOrMissing(): Kind<PlainDate | null> {
  const exact = date();
  return {
    ...exact,
    form: `${exact.form}; ${MISSING_DATE} stands for none`,
    read: (text, lookups) => (text === MISSING_DATE ? null : exact.read(text, lookups)),
  };
}

/** Factors, each with its rating. */
export const factors = (): Kind<Factor[]> => ({
  name: 'codes',
  form: 'category:rating; several separated by |',
  codeSet: null,
  read: (text) => {
    const found: Factor[] = [];
    for (const part of text.split('|')) {
      const [category = '', rating = '', ...more] = part.split(':').map((each) => each.trim());
      if (category === '' || rating === '' || more.length > 0 || part.length > 120) {
        return new CellFault(
          'BAD_FACTORS',
          'Each factor is a category and a rating with a colon between them.',
          'Write them as LIFESTYLE:STRONG|PARENTING:WEAK.',
        );
      }
      found.push({ category, rating: asCode(rating) });
    }
    return found;
  },
});
