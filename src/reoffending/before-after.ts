import { provenReoffending } from '../outcomes/measures/proven-reoffending.js';
import { addMonthsClamped, birthday, type PlainDate } from '../platform/calendar/plain-date.js';
import type { TrackedChild, TrackedResult, Tracking } from './tracked-child.js';

/** Children who offended less often, as often or more often, or less, as or more seriously, and by how much in all. */
export interface ChangeCounts {
  lower: number;
  same: number;
  higher: number;
  sumBefore: number;
  sumAfter: number;
}

/** Why children are not set beside themselves. */
export interface NotCompared {
  /** The year after, or the time in which its offences can be proven, is not over. */
  notOver: number;
  /** Nobody can be convicted of what they did before they were ten (Children and Young Persons Act 1933, section 50). */
  underAge: number;
  /** Nothing is known of the rest of the year after. */
  lost: number;
}

const AGE_OF_RESPONSIBILITY = 10;

const noChange = (): ChangeCounts => ({ lower: 0, same: 0, higher: 0, sumBefore: 0, sumAfter: 0 });

function addTo(counts: ChangeCounts, before: number, after: number): void {
  counts.sumBefore += before;
  counts.sumAfter += after;
  counts[after < before ? 'lower' : after > before ? 'higher' : 'same'] += 1;
}

/** Offences that were dealt with on the index date: what the child is in the cohort for. */
const dealtWithOn = (indexDate: PlainDate, { outcomes }: TrackedChild['offences'][number]): boolean =>
  outcomes.some(({ outcomeDate }) => outcomeDate === indexDate);

/**
 * Sets the offending of each child in the year after the index date beside that in the year before, both proven within the same
 * time. It describes: children come into a cohort when they have just offended, and would offend less afterwards whatever was
 * done (regression to the mean; A. G. Barnett, J. C. van der Pols & A. J. Dobson 2005, Int. J. Epidemiology 34:215-220).
 */
export class BeforeAfterCounts {
  readonly notCompared: NotCompared = { notOver: 0, underAge: 0, lost: 0 };
  /** How often, with the offences that the child is in the cohort for. */
  readonly frequency = noChange();
  /** How often, without these. */
  readonly otherOffences = noChange();
  /** The most serious offence of either year, of the children with a score in both. */
  readonly seriousness = noChange();

  add(child: TrackedChild, { result, leftOut }: TrackedResult, { asOf, definition }: Tracking): void {
    const { indexDate, offences } = child;
    const from = addMonthsClamped(indexDate, -definition.followUpMonths);
    const reason = leftOut
      ? 'lost'
      : !result.mature
        ? 'notOver'
        : birthday(child.dateOfBirth, AGE_OF_RESPONSIBILITY) > from
          ? 'underAge'
          : null;
    if (reason !== null) {
      this.notCompared[reason] += 1;
      return;
    }
    const inYearBefore = offences.filter(({ offenceDate }) => offenceDate < indexDate);
    const proven = (some: TrackedChild['offences']) =>
      provenReoffending({ indexDate: from, asOf, offences: some }, definition);
    const before = proven(inYearBefore);
    const others = proven(inYearBefore.filter((offence) => !dealtWithOn(indexDate, offence)));
    addTo(this.frequency, before.reoffences, result.reoffences);
    addTo(this.otherOffences, others.reoffences, result.reoffences);
    if (before.maxSeriousness !== null && result.maxSeriousness !== null) {
      addTo(this.seriousness, before.maxSeriousness, result.maxSeriousness);
    }
  }
}
