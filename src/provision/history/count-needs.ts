import { DAY_LENGTH, dayAt, FIRST_DIGIT } from './day-code.js';

/**
 * What is counted of children, of one need: assessed; needed now; and, of those for whom it came first at some time, planned
 * for; waiting, enrolled and not started; reached, at a session they attended; completed, having been reached; of these,
 * assessed again by the same source; and lower.
 */
export const MEASURES = [
  'ASSESSED',
  'NEEDED',
  'PRIORITISED',
  'PLANNED',
  'WAITING',
  'REACHED',
  'COMPLETED',
  'OUTCOME_KNOWN',
  'IMPROVED',
] as const;
export type Measure = (typeof MEASURES)[number];

const BIT = Object.fromEntries(MEASURES.map((measure, place) => [measure, 1 << place])) as Record<
  Measure,
  number
>;

/** Which children are asked about, and in which groups. Days are numbers, see day-code.ts. */
export interface NeedQuestion {
  /** Cases count that were open at some time from the first day to the last; what is known of them is as of the last. */
  since: number;
  until: number;
  /** The group of a case with these facets (as they are packed) of a child born on a day; null: it does not count. */
  groupOf: (facets: string, born: number) => string | null;
}

/** Counts of children in a group: all of them, and of each need area in the order of `MEASURES`. */
export interface GroupCounts {
  children: number;
  byNeed: Map<string, number[]>;
}

/** A case that counts, and where its needs are in the text. */
export interface CountedCase {
  group: string;
  opened: number;
  needsFrom: number;
  needsTo: number;
}

const SEPARATOR = { space: 32, feed: 10 };
const FACETS_FROM = 3 * DAY_LENGTH;

/** Which of the days that are packed from a place on have come by a day, as bits; and where they end. */
function passedBy(text: string, from: number, day: number): { passed: number; end: number } {
  let passed = 0;
  let end = from;
  for (let bit = 1; text.charCodeAt(end) >= FIRST_DIGIT; bit <<= 1, end += DAY_LENGTH) {
    if (dayAt(text, end) <= day) passed |= bit;
  }
  return { passed, end };
}

/** Whether what begins and ceases on the days that are packed from a place on holds on a day, and where they end. */
function heldOn(text: string, from: number, day: number): { held: boolean; end: number } {
  let held = false;
  let end = from;
  for (; text.charCodeAt(end) >= FIRST_DIGIT; end += DAY_LENGTH) if (dayAt(text, end) <= day) held = !held;
  return { held, end };
}

/** What holds on a day of the need whose days begin at a place of the text, as bits; and where it ends. */
function needAt(text: string, at: number, day: number): { bits: number; end: number } {
  const more = at + DAY_LENGTH;
  const assessed = dayAt(text, at) <= day ? BIT.ASSESSED : 0;
  if (text.charCodeAt(more) === SEPARATOR.space) return { bits: assessed, end: more };
  const steps = passedBy(text, more, day);
  const needed = heldOn(text, steps.end + 1, day);
  const improved = heldOn(text, needed.end + 1, day);
  const bits = assessed | (needed.held ? BIT.NEEDED : 0) | stepsOf(steps.passed, improved.held);
  return { bits, end: improved.end };
}

/** The days of a need that came first, as bits of those that have come. */
const STEP = { prioritised: 1, planned: 2, enrolled: 4, begun: 8, reached: 16, completed: 32, known: 64 };

/** How far a need that came first has come. Each step holds those before it, so that the children between two can be counted. */
function stepsOf(passed: number, improved: boolean): number {
  if (!(passed & STEP.prioritised)) return 0;
  let bits = BIT.PRIORITISED;
  if (passed & STEP.reached) {
    bits |= BIT.PLANNED | BIT.REACHED;
    if (passed & STEP.completed) {
      bits |= BIT.COMPLETED;
      if (passed & STEP.known) bits |= improved ? BIT.OUTCOME_KNOWN | BIT.IMPROVED : BIT.OUTCOME_KNOWN;
    }
  } else if ((passed & (STEP.enrolled | STEP.begun)) === STEP.enrolled) bits |= BIT.PLANNED | BIT.WAITING;
  else if (passed & STEP.planned) bits |= BIT.PLANNED;
  return bits;
}

/** Calls back with each need of a case and what holds of it on a day. */
function eachNeed(
  text: string,
  { needsFrom, needsTo }: CountedCase,
  day: number,
  found: (code: string, bits: number) => void,
): void {
  for (let at = needsFrom; at < needsTo;) {
    const comma = text.indexOf(',', at);
    const { bits, end } = needAt(text, comma + 1, day);
    if (bits !== 0) found(text.slice(at, comma), bits);
    at = end + 1;
  }
}

/** The needs of a child in all of its cases that count, with what holds of each in one of them. */
export function needsOfChild(
  text: string,
  cases: readonly CountedCase[],
  day: number,
): ReadonlyMap<string, number> {
  const needs = new Map<string, number>();
  for (const one of cases) {
    eachNeed(text, one, day, (code, bits) => void needs.set(code, (needs.get(code) ?? 0) | bits));
  }
  // Whoever waits in one case and was reached in another does not wait.
  for (const [code, bits] of needs) if (bits & BIT.REACHED) needs.set(code, bits & ~BIT.WAITING);
  return needs;
}

/** Whether a measure is among what holds. */
export const holds = (bits: number, measure: Measure): boolean => (bits & BIT[measure]) !== 0;

/**
 * Calls back with each child of a page of packed histories that has a case that counts. A child that has several is in the
 * group of the one that was opened last.
 */
export function eachChild(
  page: string,
  { since, until, groupOf }: NeedQuestion,
  found: (group: string, cases: readonly CountedCase[]) => void,
): void {
  let counted: CountedCase[] = [];
  for (let at = 0; at < page.length;) {
    if (page.charCodeAt(at) === SEPARATOR.feed) {
      const last = counted.reduce<CountedCase | null>((a, b) => (a && a.opened > b.opened ? a : b), null);
      if (last) found(last.group, counted);
      counted = [];
      at++;
      continue;
    }
    const needsFrom = page.indexOf('~', at) + 1;
    const needsTo = page.indexOf('|', needsFrom);
    const opened = dayAt(page, at);
    if (opened <= until && dayAt(page, at + DAY_LENGTH) >= since) {
      const group = groupOf(page.slice(at + FACETS_FROM, needsFrom - 1), dayAt(page, at + 2 * DAY_LENGTH));
      if (group !== null) counted.push({ group, opened, needsFrom, needsTo });
    }
    at = needsTo + 1;
  }
}

/** Counts the children of packed histories, page after page. */
export class NeedCounts {
  readonly groups = new Map<string, GroupCounts>();

  constructor(private readonly question: NeedQuestion) {}

  add(page: string): void {
    const { until } = this.question;
    eachChild(page, this.question, (group, cases) => {
      const counts = this.#of(group);
      counts.children++;
      const [only, ...others] = cases;
      if (only && others.length === 0) {
        eachNeed(page, only, until, (code, bits) => addBits(counts, code, bits));
      } else {
        for (const [code, bits] of needsOfChild(page, cases, until)) addBits(counts, code, bits);
      }
    });
  }

  #of(group: string): GroupCounts {
    let counts = this.groups.get(group);
    if (!counts) this.groups.set(group, (counts = { children: 0, byNeed: new Map() }));
    return counts;
  }
}

function addBits({ byNeed }: GroupCounts, code: string, bits: number): void {
  let counts = byNeed.get(code);
  if (!counts) byNeed.set(code, (counts = MEASURES.map(() => 0)));
  for (let place = 0, rest = bits; rest !== 0; place++, rest >>= 1) {
    if (rest & 1) counts[place] = (counts[place] ?? 0) + 1;
  }
}
