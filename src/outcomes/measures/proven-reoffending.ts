import { addMonthsClamped, daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { PROVEN_REOFFENDING, type ReoffendingDefinition } from './reoffending-definition.js';

/**
 * One outcome of an offence. An offence can have several over time, for example a conviction and then its
 * appeal.
 */
export interface OffenceOutcome {
  /** Outcome code, for example CONVICTION, YOUTH_CAUTION, COMMUNITY_RESOLUTION, NFA. */
  readonly outcome: string;
  readonly outcomeDate: PlainDate;
  /** Appeal status as the case system records it; null when there was no appeal. */
  readonly appealStatus: string | null;
}

/** One offence of the child, other than the offences dealt with at the index disposal. */
export interface OffenceRecord {
  readonly offenceDate: PlainDate;
  /** A breach of an order or of bail is not a reoffence. */
  readonly breach: boolean;
  readonly recordable: boolean;
  /** YJB seriousness score 1 to 8; null when not scored, which is not 0. */
  readonly seriousness: number | null;
  readonly outcomes: readonly OffenceOutcome[];
}

/** One child's follow-up from an index disposal, with what was known on a given date. */
export interface FollowUp {
  /** Release from custody, sentence, or caution date: the start of the follow-up. */
  readonly indexDate: PlainDate;
  /** The date of knowledge; whatever is dated later is treated as not yet having happened. */
  readonly asOf: PlainDate;
  readonly offences: readonly OffenceRecord[];
}

/** Where a follow-up stands. A child can be REOFFENDED while the follow-up is still open: see `mature`. */
export type ReoffendingStatus = 'REOFFENDED' | 'FOLLOW_UP_OPEN' | 'WAITING_PERIOD' | 'NO_PROVEN_REOFFENCE';

/** The measure for one child. */
export interface ReoffendingResult {
  readonly status: ReoffendingStatus;
  /** Whether the case may enter a rate: the follow-up and the waiting period have both passed. */
  readonly mature: boolean;
  /** Proven reoffences committed in the follow-up; each charge of one incident counts. */
  readonly reoffences: number;
  /** Distinct dates on which they were committed. */
  readonly occasions: number;
  readonly firstReoffenceDate: PlainDate | null;
  /** Days from the index date to the first, 0 for the index day itself. */
  readonly daysToFirst: number | null;
  /** Highest score among the scored reoffences; null when none is scored. */
  readonly maxSeriousness: number | null;
  /** Sum of the scores of the scored reoffences. */
  readonly sumSeriousness: number;
  /** Reoffences without a score. */
  readonly unscoredReoffences: number;
  /**
   * Offences in the follow-up that would count if they were proven and that have no final outcome yet. After
   * the waiting period these can count only if an outcome dated inside it was recorded late.
   */
  readonly pending: number;
  /**
   * Offences from before the index date proven after it ("pseudo-reconvictions"): never counted, shown beside
   * the rate.
   */
  readonly historic: number;
  readonly flags: {
    /**
     * A counted or pending offence has the date of the index event: counted, for dates cannot say which came
     * first.
     */
    readonly offenceOnIndexDay: boolean;
  };
}

/**
 * Whether a case may enter the denominator of a rate on `asOf`: the whole period for offending and for proof
 * has passed, 18 months from the index date under the official definition.
 *
 * @throws RangeError when the index date is not valid
 */
export function mature(
  indexDate: PlainDate,
  asOf: PlainDate,
  definition: ReoffendingDefinition = PROVEN_REOFFENDING,
): boolean {
  return asOf >= addMonthsClamped(indexDate, definition.provenWithinMonths);
}

/**
 * Proven reoffending of one child: offences committed in [index, index + 12 months) that were proven, by a
 * court conviction or a caution, before index + 18 months and by `asOf`.
 *
 * Source: Ministry of Justice, Guide to Proven Reoffending Statistics; the appeal filter is that of the Youth
 * Justice Board's case-level reporting. Months are calendar months, clamped to the end of a short month.
 *
 * @throws RangeError when the index date is not valid; other dates are taken as valid and compared as text
 */
export function provenReoffending(
  { indexDate, asOf, offences }: FollowUp,
  definition: ReoffendingDefinition = PROVEN_REOFFENDING,
): ReoffendingResult {
  const followUpEnd = addMonthsClamped(indexDate, definition.followUpMonths);
  const proofEnd = addMonthsClamped(indexDate, definition.provenWithinMonths);
  const dates = new Set<PlainDate>();
  let reoffences = 0;
  let first: PlainDate | null = null;
  let maxSeriousness: number | null = null;
  let sumSeriousness = 0;
  let unscoredReoffences = 0;
  let pending = 0;
  let historic = 0;
  let offenceOnIndexDay = false;

  for (const offence of offences) {
    const { offenceDate, seriousness } = offence;
    if (offence.breach || !offence.recordable || offenceDate > asOf || offenceDate >= followUpEnd) continue;
    const known = offence.outcomes.filter((outcome) => outcome.outcomeDate <= asOf);
    const proofs = known.filter((outcome) => isProof(outcome, definition) && outcome.outcomeDate < proofEnd);
    if (offenceDate < indexDate) {
      if (proofs.some((outcome) => outcome.outcomeDate > indexDate)) historic += 1;
      continue;
    }
    if (proofs.length > 0) {
      reoffences += 1;
      dates.add(offenceDate);
      if (first === null || offenceDate < first) first = offenceDate;
      if (seriousness === null) unscoredReoffences += 1;
      else {
        maxSeriousness = Math.max(seriousness, maxSeriousness ?? seriousness);
        sumSeriousness += seriousness;
      }
    } else if (!known.some((outcome) => definition.finalOutcomes.has(outcome.outcome))) {
      pending += 1;
    } else {
      continue;
    }
    if (offenceDate === indexDate) offenceOnIndexDay = true;
  }

  return {
    status: statusOf(reoffences, asOf, followUpEnd, proofEnd),
    mature: asOf >= proofEnd,
    reoffences,
    occasions: dates.size,
    firstReoffenceDate: first,
    daysToFirst: first === null ? null : daysBetween(indexDate, first),
    maxSeriousness,
    sumSeriousness,
    unscoredReoffences,
    pending,
    historic,
    flags: { offenceOnIndexDay },
  };
}

function isProof({ outcome, appealStatus }: OffenceOutcome, definition: ReoffendingDefinition): boolean {
  const quashed = appealStatus !== null && definition.quashingAppeals.has(appealStatus);
  return definition.provenOutcomes.has(outcome) && !quashed;
}

function statusOf(
  reoffences: number,
  asOf: PlainDate,
  followUpEnd: PlainDate,
  proofEnd: PlainDate,
): ReoffendingStatus {
  if (reoffences > 0) return 'REOFFENDED';
  if (asOf < followUpEnd) return 'FOLLOW_UP_OPEN';
  return asOf < proofEnd ? 'WAITING_PERIOD' : 'NO_PROVEN_REOFFENCE';
}
