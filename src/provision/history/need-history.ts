import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { isPriorityByDefault, type Severity } from '../../assessments/severity-mapping.js';

/** A rating that says something of a need. */
export interface RatingFact {
  id: string;
  assessedOn: PlainDate;
  severity: Severity;
  isPriority: boolean;
  /** Source and mapping: severities of others are not compared with it. */
  scale: string;
}

/** The work that the plan of a case links to a need. */
export interface WorkFact {
  plannedOn: PlainDate;
  enrolledOn: PlainDate | null;
  startedOn: PlainDate | null;
  /** The day on which the last of it ended; null while some has not. */
  endedOn: PlainDate | null;
  reachedOn: PlainDate | null;
  completedOn: PlainDate | null;
}

/** From a day up to, and without, another; null: it lasts. */
export interface Spell {
  from: PlainDate;
  to: PlainDate | null;
}

/** What is known of one need of a case, so that it can be counted as of any day. Null: it never happened. */
export interface NeedHistory {
  assessedOn: PlainDate;
  /** The first day on which somebody put it first. */
  prioritisedOn: PlainDate | null;
  plannedOn: PlainDate | null;
  /** From the first enrolment to the first start, or until all of it had ended without one. */
  waiting: Spell | null;
  /** The first session that the child attended. */
  reachedOn: PlainDate | null;
  completedOn: PlainDate | null;
  /** The first assessment after the work began that can be compared with one before. */
  outcomeKnownOn: PlainDate | null;
  /** When the newest rating put it first, or gave it a severity that comes first by itself. */
  needed: readonly Spell[];
  /** When the newest rating that can be compared was lower than the one before the work. */
  improved: readonly Spell[];
}

const inOrder = (one: RatingFact, other: RatingFact): number =>
  one.assessedOn.localeCompare(other.assessedOn) || one.id.localeCompare(other.id);

/** The spells in which the newest rating up to a day holds; of several on one day the last counts. */
function spellsOf(ratings: readonly RatingFact[], holds: (rating: RatingFact) => boolean): Spell[] {
  const spells: { from: PlainDate; to: PlainDate | null }[] = [];
  ratings.forEach((rating, index) => {
    const isLastOfDay = ratings[index + 1]?.assessedOn !== rating.assessedOn;
    const open = spells.at(-1)?.to === null ? spells.at(-1) : undefined;
    if (!isLastOfDay || holds(rating) === (open !== undefined)) return;
    if (open) open.to = rating.assessedOn;
    else spells.push({ from: rating.assessedOn, to: null });
  });
  return spells;
}

/** Of each rating after the work began that has a comparable one before: whether it is lower than the newest of those. */
function outcomesOf(ratings: readonly RatingFact[], startedOn: PlainDate): Map<RatingFact, boolean> {
  const before = new Map<string, number>();
  const lower = new Map<RatingFact, boolean>();
  for (const rating of ratings) {
    if (rating.severity === null) continue;
    if (rating.assessedOn <= startedOn) before.set(rating.scale, rating.severity);
    else {
      const earlier = before.get(rating.scale);
      if (earlier !== undefined) lower.set(rating, rating.severity < earlier);
    }
  }
  return lower;
}

const waitOf = ({ enrolledOn, startedOn, endedOn }: WorkFact): Spell | null =>
  enrolledOn === null ? null : { from: enrolledOn, to: startedOn ?? endedOn };

/** What there is to count of a need that was rated so, and worked on so; null: not at all. */
export function needHistoryOf(unordered: readonly RatingFact[], work: WorkFact | null): NeedHistory {
  const ratings = [...unordered].sort(inOrder);
  const [first] = ratings;
  if (!first) throw new RangeError('A need that no rating says anything of has no history.');
  const startedOn = work?.startedOn ?? null;
  const outcomes = startedOn === null ? new Map<RatingFact, boolean>() : outcomesOf(ratings, startedOn);
  const compared = [...outcomes.keys()];
  return {
    assessedOn: first.assessedOn,
    prioritisedOn: ratings.find(({ isPriority }) => isPriority)?.assessedOn ?? null,
    plannedOn: work?.plannedOn ?? null,
    waiting: work && waitOf(work),
    reachedOn: work?.reachedOn ?? null,
    completedOn: work?.completedOn ?? null,
    outcomeKnownOn: compared[0]?.assessedOn ?? null,
    needed: spellsOf(ratings, ({ isPriority, severity }) => isPriority || isPriorityByDefault(severity)),
    improved: spellsOf(compared, (rating) => outcomes.get(rating) === true),
  };
}
