import type { ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { CohortMember } from './cohort-member.js';
import type { LandmarkDto } from './dto/landmark.dto.js';

/**
 * Who is followed from the landmark on. A child who reoffends, or whose case closes, before it could hardly start: to count
 * that child among those who did not would favour those who did.
 *
 * Source: J. R. Anderson, K. C. Cain & R. D. Gelber (1983), Analysis of survival by tumor response, J. Clin. Oncol. 1, 710–719.
 */
export class LandmarkCount {
  readonly #counts = { reoffendedBefore: 0, closedBefore: 0, notReached: 0, startedAfter: 0 };

  /** @param weeks from the index date to the landmark; 0: there is none */
  constructor(private readonly weeks: number) {}

  /** Whether a child is followed; counts who is not, and who started only afterwards. */
  admits(member: CohortMember, sinceIndex: ReoffendingResult, dataAsOf: PlainDate): boolean {
    const { landmark, closedOn, startedOn } = member;
    const { firstReoffenceDate } = sinceIndex;
    const left =
      landmark > dataAsOf
        ? 'notReached'
        : firstReoffenceDate !== null && firstReoffenceDate < landmark
          ? 'reoffendedBefore'
          : closedOn !== null && closedOn < landmark
            ? 'closedBefore'
            : null;
    if (left !== null) {
      this.#counts[left]++;
      return false;
    }
    if (startedOn !== null && startedOn > landmark) this.#counts.startedAfter++;
    return true;
  }

  /** When the child started, as the comparison takes it: who starts after the landmark had not started at it. */
  startedOn({ landmark, startedOn }: CohortMember): PlainDate | null {
    return this.weeks > 0 && startedOn !== null && startedOn > landmark ? null : startedOn;
  }

  /** How many are not followed, and why; null where there is no landmark. */
  counts(): LandmarkDto | null {
    return this.weeks === 0 ? null : { weeks: this.weeks, ...this.#counts };
  }
}
