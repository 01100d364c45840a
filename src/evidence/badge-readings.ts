import type { BadgeCode, EvidenceFacts, LabelledCode } from './badge-facts.js';

/** Why a badge is what it is. */
export type BadgeRule =
  | 'NO_EVIDENCE'
  | 'NO_RATING_COUNTS'
  | 'RATING'
  | 'RATING_SECURE'
  | 'RATING_NOT_SECURE'
  | 'FOUND_FAVOURABLE'
  | 'FOUND_FAVOURABLE_BUT_CONTRADICTED'
  | 'FOUND_ADVERSE';

/** What one item says for the badge, and by which rule. */
export interface Reading {
  badge: BadgeCode;
  rule: BadgeRule;
}

/** Nobody has looked for evidence, or nobody has recorded it. */
export const NO_EVIDENCE: Reading = { badge: 'UNKNOWN', rule: 'NO_EVIDENCE' };

/** There is evidence, and none of it says whether the work helps or harms. */
export const NO_RATING_COUNTS: Reading = { badge: 'UNKNOWN', rule: 'NO_RATING_COUNTS' };

const badgeIn = ({ attributes }: LabelledCode, name: string): BadgeCode | undefined =>
  attributes[name] as BadgeCode | undefined;

/** Whether the item reports what the attribute names, such as `adverse`. */
const found = ({ direction }: EvidenceFacts, attribute: string): boolean =>
  direction?.attributes[attribute] === true;

function bySecurity(item: EvidenceFacts, badge: BadgeCode): Reading {
  const least = item.rating.attributes['minSecurity'];
  if (typeof least !== 'number') return { badge, rule: 'RATING' };
  return item.security !== null && item.security >= least
    ? { badge, rule: 'RATING_SECURE' }
    : { badge: badgeIn(item.rating, 'badgeBelow') ?? 'UNKNOWN', rule: 'RATING_NOT_SECURE' };
}

/** What one item says; `contradicted`: some item of the entry says that there is no effect, or harm. */
export function readingOf(item: EvidenceFacts, contradicted: boolean): Reading {
  const { rating } = item;
  const adverse = badgeIn(rating, 'badgeIfAdverse');
  if (adverse && found(item, 'adverse')) return { badge: adverse, rule: 'FOUND_ADVERSE' };
  const badge = badgeIn(rating, 'badge');
  if (badge) return bySecurity(item, badge);
  const favourable = badgeIn(rating, 'badgeIfFavourable');
  if (!favourable || !found(item, 'favourable')) return NO_RATING_COUNTS;
  const weakened = badgeIn(rating, 'badgeIfContradicted');
  return contradicted && weakened
    ? { badge: weakened, rule: 'FOUND_FAVOURABLE_BUT_CONTRADICTED' }
    : { badge: favourable, rule: 'FOUND_FAVOURABLE' };
}

type Wording = Record<BadgeRule, (security: number | null) => { en: string; cy: string }>;

const unsaid = () => ({ en: '', cy: '' });

const WORDS: Wording = {
  NO_EVIDENCE: () => ({
    en: 'No evidence has been recorded; that does not mean that it does not work.',
    cy: 'Ni chofnodwyd tystiolaeth; nid yw hynny’n golygu nad yw’n gweithio.',
  }),
  NO_RATING_COUNTS: () => ({
    en: 'Evidence has been recorded; none of it says whether it helps or harms.',
    cy: 'Cofnodwyd tystiolaeth; nid oes dim ohoni’n dweud a yw’n helpu neu’n niweidio.',
  }),
  RATING: unsaid,
  RATING_SECURE: (security) => ({
    en: `; security of the evidence ${security} of 5`,
    cy: `; sicrwydd y dystiolaeth ${security} o 5`,
  }),
  RATING_NOT_SECURE: (security) =>
    security === null
      ? { en: '; security of the evidence not known', cy: '; nid yw sicrwydd y dystiolaeth yn hysbys' }
      : {
          en: `; security of the evidence only ${security} of 5`,
          cy: `; sicrwydd y dystiolaeth ond yn ${security} o 5`,
        },
  FOUND_FAVOURABLE: () => ({ en: '; the result was favourable', cy: '; roedd y canlyniad yn ffafriol' }),
  FOUND_FAVOURABLE_BUT_CONTRADICTED: () => ({
    en: '; the result was favourable, but other evidence contradicts it',
    cy: '; roedd y canlyniad yn ffafriol, ond mae tystiolaeth arall yn ei wrth-ddweud',
  }),
  FOUND_ADVERSE: () => ({ en: '; the result was adverse', cy: '; roedd y canlyniad yn andwyol' }),
};

/** Why the badge is what it is, in a sentence. */
export function statementOf({ rule }: Reading, item?: EvidenceFacts): { en: string; cy: string } {
  const words = WORDS[rule](item?.security ?? null);
  if (!item) return words;
  const { scheme, rating } = item;
  const welsh = ({ labelEn, labelCy }: LabelledCode): string => labelCy ?? labelEn;
  return {
    en: `${scheme.labelEn}: ${rating.labelEn}${words.en}.`,
    cy: `${welsh(scheme)}: ${welsh(rating)}${words.cy}.`,
  };
}
