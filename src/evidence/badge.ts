import type { PlainDate } from '../platform/calendar/plain-date.js';
import { type BadgeCode, BADGES, type EvidenceFacts } from './badge-facts.js';
import {
  type BadgeRule,
  NO_EVIDENCE,
  NO_RATING_COUNTS,
  type Reading,
  readingOf,
  statementOf,
} from './badge-readings.js';

/** What an entry is searched by, and why. */
export interface EvidenceBadge {
  badge: BadgeCode;
  /** The rule that fired. */
  rule: BadgeRule;
  statement: { en: string; cy: string };
  /** The item that it fired on; null where there is none. */
  itemId: string | null;
  /** The day on which that item was reviewed. */
  on: PlainDate | null;
  /** That review is too old to be relied on. */
  stale: boolean;
  /** Another item says the opposite. */
  contradicted: boolean;
}

const SPEAKS_AGAINST: readonly BadgeCode[] = ['CAUTION_HARM', 'NO_EFFECT'];
const SPEAKS_FOR: readonly BadgeCode[] = ['EVIDENCED', 'PROMISING'];

interface ReadItem extends Reading {
  item: EvidenceFacts;
}

const isStale = ({ staleAfter }: EvidenceFacts, on: PlainDate): boolean => staleAfter < on;

/** Harm first; among equals a fresh review, then the newest, then one that never changes. */
const inPrecedence =
  (on: PlainDate) =>
  (a: ReadItem, b: ReadItem): number =>
    BADGES.indexOf(a.badge) - BADGES.indexOf(b.badge) ||
    Number(isStale(a.item, on)) - Number(isStale(b.item, on)) ||
    b.item.reviewedOn.localeCompare(a.item.reviewedOn) ||
    a.item.id.localeCompare(b.item.id);

const without = (reading: Reading): EvidenceBadge => ({
  ...reading,
  statement: statementOf(reading),
  itemId: null,
  on: null,
  stale: false,
  contradicted: false,
});

/**
 * The badge of an entry on a day, from its items that are not withdrawn. Schemes are never merged into a number: the
 * strongest statement stands, and caution before any praise. What was reviewed only later does not count yet.
 */
export function badgeOf(items: readonly EvidenceFacts[], on: PlainDate): EvidenceBadge {
  const known = items.filter(({ reviewedOn }) => reviewedOn <= on);
  if (known.length === 0) return without(NO_EVIDENCE);
  const against = known.some((item) => SPEAKS_AGAINST.includes(readingOf(item, false).badge));
  const readings = known.map((item): ReadItem => ({ ...readingOf(item, against), item }));
  const [first] = readings.sort(inPrecedence(on));
  if (!first || first.badge === 'UNKNOWN') return without(NO_RATING_COUNTS);
  const { item, badge, rule } = first;
  const opposite = SPEAKS_FOR.includes(badge) ? SPEAKS_AGAINST : SPEAKS_FOR;
  return {
    badge,
    rule,
    statement: statementOf(first, item),
    itemId: item.id,
    on: item.reviewedOn,
    stale: isStale(item, on),
    contradicted: badge !== 'THEORY' && readings.some((other) => opposite.includes(other.badge)),
  };
}
