import { addDays, daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import type { EtePoint, Placement } from './ete-point.js';
import type { Provision, ProvisionKind, Provisions } from './provision.js';

/** Why a level is what it is, or why there is none. */
export type LevelReason =
  | 'NO_PLACEMENT'
  | 'NO_HOURS'
  | 'RE_ENGAGEMENT'
  | 'PART_TIME'
  | 'REDUCED_TIMETABLE'
  | 'ALTERNATIVE_FULL_TIME'
  | 'MAINSTREAM_FULL_TIME'
  | 'SUSTAINED_JOB'
  | 'AWARD_ACHIEVED'
  | 'NOTHING_RECORDED'
  | 'HOURS_UNKNOWN'
  | 'KIND_UNCLEAR';

/** A step of the ladder from 0 to 6 that follows from what is recorded; null: it does not follow. */
export interface DerivedLevel {
  level: number | null;
  reason: LevelReason;
}

export const HIGHEST_LEVEL = 6;

const SUSTAINED_DAYS = 13 * 7;
const AWARD_COUNTS_DAYS = 52 * 7;
const UNKNOWN_PROVISION: Provision = { kind: 'OTHER', fullTime: null, isJob: false };

/** Kinds in the order of the ladder, the lowest first: where two offer as many hours, the lower one counts. */
const LADDER_ORDER: readonly ProvisionKind[] = ['OTHER', 'ALTERNATIVE', 'MAINSTREAM'];

interface Kept {
  placement: Placement;
  provision: Provision;
}

const derived = (level: number | null, reason: LevelReason): DerivedLevel => ({ level, reason });

/** Whether the week is full time, by the hours, and where these are not known by the name of the only placement. */
function isFullTime({ hoursOffered, fullTimeHours }: EtePoint, kept: readonly Kept[]): boolean | null {
  if (hoursOffered !== null) return hoursOffered >= fullTimeHours;
  const [only, another] = kept;
  return another === undefined ? (only?.provision.fullTime ?? null) : null;
}

/** The kind that offers most hours; null where hours that would settle it are not known. */
function mainKind(kept: readonly Kept[]): ProvisionKind | null {
  const kinds = [...new Set(kept.map(({ provision }) => provision.kind))];
  if (kinds.length === 1) return kinds[0] ?? null;
  if (kept.some(({ placement }) => placement.hoursOffered === null)) return null;
  const hoursOf = (kind: ProvisionKind): number =>
    kept.reduce(
      (sum, { placement, provision }) => sum + (provision.kind === kind ? (placement.hoursOffered ?? 0) : 0),
      0,
    );
  const inOrder = LADDER_ORDER.filter((kind) => kinds.includes(kind));
  return inOrder.reduce((main, kind) => (hoursOf(kind) > hoursOf(main) ? kind : main));
}

function fullTimeLevel(kind: ProvisionKind | null): DerivedLevel {
  if (kind === null) return derived(null, 'HOURS_UNKNOWN');
  if (kind === 'ALTERNATIVE') return derived(4, 'ALTERNATIVE_FULL_TIME');
  return kind === 'MAINSTREAM' ? derived(5, 'MAINSTREAM_FULL_TIME') : derived(null, 'KIND_UNCLEAR');
}

/**
 * How far up the ladder a child is on a day: 0 none or not engaging, 1 contact re-established, 2 re-engagement or taster, 3 part
 * time or a reduced timetable, 4 full time in alternative provision, 5 full time in mainstream, college, training or work, 6 an award achieved or a
 * job kept for 13 weeks. Step 1 leaves no trace in what is recorded of placements: it takes a professional's judgement.
 *
 * An award counts for 52 weeks, at the start and at the end alike, and only of a child who is in a placement beyond
 * re-engagement and has hours in it: a certificate does not hide that a child has nowhere to go.
 */
export function derivedLevel(
  point: EtePoint,
  provisions: Provisions,
  achievedOn: readonly PlainDate[],
): DerivedLevel {
  if (!point.recorded) return derived(null, 'NOTHING_RECORDED');
  const kept = point.current
    .map((placement) => ({
      placement,
      provision: provisions.get(placement.provisionType) ?? UNKNOWN_PROVISION,
    }))
    .filter(({ provision }) => provision.kind !== 'NONE');
  if (kept.length === 0) return derived(0, 'NO_PLACEMENT');
  if (point.hoursOffered === 0 || point.hoursAttended === 0) return derived(0, 'NO_HOURS');
  const beyond = kept.filter(({ provision }) => provision.kind !== 'RE_ENGAGEMENT');
  if (beyond.length === 0) return derived(2, 'RE_ENGAGEMENT');
  const sustained = beyond.some(
    ({ placement, provision }) =>
      provision.isJob && daysBetween(placement.startDate, point.on) >= SUSTAINED_DAYS,
  );
  if (sustained) return derived(HIGHEST_LEVEL, 'SUSTAINED_JOB');
  const since = addDays(point.on, -AWARD_COUNTS_DAYS);
  if (achievedOn.some((day) => day > since && day <= point.on))
    return derived(HIGHEST_LEVEL, 'AWARD_ACHIEVED');
  if (beyond.some(({ placement }) => placement.isReduced)) return derived(3, 'REDUCED_TIMETABLE');
  const fullTime = isFullTime(point, kept);
  if (fullTime === null) return derived(null, 'HOURS_UNKNOWN');
  return fullTime ? fullTimeLevel(mainKind(beyond)) : derived(3, 'PART_TIME');
}
