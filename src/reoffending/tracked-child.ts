import {
  provenReoffending,
  type OffenceRecord,
  type ReoffendingResult,
} from '../outcomes/measures/proven-reoffending.js';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { addMonthsClamped, birthday, daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import { daysWithin, type Period } from './days-within.js';

/** What happened to a child that bears on the follow-up. */
export interface FollowUpFact extends Period {
  kind: string;
}

/** What the kinds of such events mean. */
export interface FollowUpKinds {
  /** The service can no longer learn of any offence: a child without one is in no share. */
  ends: ReadonlySet<string>;
  /** The service may no longer learn of every offence. */
  partial: ReadonlySet<string>;
  custody: ReadonlySet<string>;
}

/** One child of a cohort, with everything that is recorded. */
export interface TrackedChild {
  indexDate: PlainDate;
  dateOfBirth: PlainDate;
  sex: string;
  /** Index events of the period: the follow-up is from the first. */
  indexEvents: number;
  offences: readonly OffenceRecord[];
  events: readonly FollowUpFact[];
}

/** By what a child is tracked. */
export interface Tracking {
  asOf: PlainDate;
  definition: ReoffendingDefinition;
  kinds: FollowUpKinds;
}

/** Scores of offences; null where none has one. */
export interface Seriousness {
  max: number | null;
  mean: number | null;
}

/** Where one child stands. */
export interface TrackedResult {
  result: ReoffendingResult;
  /** Nothing is known of the rest of the follow-up, and nothing was proven before: in no share. */
  leftOut: boolean;
  /** Days from the index date to the first proven reoffence, or to where the child is last known about. */
  days: number;
  reoffended: boolean;
  /** Days that were followed, with those in custody among them. */
  daysFollowed: number;
  daysInCustody: number;
  index: Seriousness;
  reoffences: Seriousness;
  /** Kinds of events within the follow-up. */
  kinds: ReadonlySet<string>;
  turned18: boolean;
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

/** The scores of the offences that were dealt with on the index date: what the child was in the cohort for. */
function indexSeriousness({ indexDate, offences }: TrackedChild): Seriousness {
  const scores = offences.flatMap(({ offenceDate, seriousness, outcomes }) =>
    seriousness !== null &&
    offenceDate <= indexDate &&
    outcomes.some(({ outcomeDate }) => outcomeDate === indexDate)
      ? [seriousness]
      : [],
  );
  if (scores.length === 0) return { max: null, mean: null };
  return { max: Math.max(...scores), mean: scores.reduce((sum, score) => sum + score, 0) / scores.length };
}

function reoffenceSeriousness({
  maxSeriousness,
  sumSeriousness,
  reoffences,
  unscoredReoffences,
}: ReoffendingResult): Seriousness {
  const scored = reoffences - unscoredReoffences;
  return { max: maxSeriousness, mean: scored === 0 ? null : sumSeriousness / scored };
}

/** Follows one child from the index date, with what was known on a date. */
export function trackChild(child: TrackedChild, { asOf, definition, kinds }: Tracking): TrackedResult {
  const { indexDate, dateOfBirth, offences } = child;
  const followUpEnd = addMonthsClamped(indexDate, definition.followUpMonths);
  const result = provenReoffending({ indexDate, asOf, offences }, definition);
  const until = earlier(followUpEnd, asOf);
  // Where a child was before is over when the service works with the child again; custody may have begun before.
  const within = child.events.filter(({ kind, from, to }) =>
    kinds.custody.has(kind)
      ? from < until && (to === null || to >= indexDate)
      : from >= indexDate && from < until,
  );
  const firstOf = (some: ReadonlySet<string>): PlainDate | null =>
    within.reduce<PlainDate | null>(
      (first, { kind, from }) => (some.has(kind) ? earlier(first ?? from, from) : first),
      null,
    );
  const endedOn = firstOf(kinds.ends);
  const lastFollowed = earlier(endedOn ?? until, until);
  const lastSure = earlier(firstOf(kinds.partial) ?? until, lastFollowed);
  const reoffended = result.daysToFirst !== null;
  const daysFollowed = daysBetween(indexDate, lastFollowed);
  const inCustody = within.filter(({ kind }) => kinds.custody.has(kind));
  const eighteen = birthday(dateOfBirth, 18);
  return {
    result,
    leftOut: endedOn !== null && !reoffended,
    days: result.daysToFirst ?? daysBetween(indexDate, lastSure),
    reoffended,
    daysFollowed,
    daysInCustody: daysWithin(inCustody, { from: indexDate, to: lastFollowed }),
    index: indexSeriousness(child),
    reoffences: reoffenceSeriousness(result),
    kinds: new Set(within.map(({ kind }) => kind)),
    turned18: eighteen > indexDate && eighteen < followUpEnd,
  };
}
