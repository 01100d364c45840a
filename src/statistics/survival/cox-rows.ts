import { computed, notComputable, type Computed } from '../computed.js';
import { requireColumns } from '../checks.js';
import { standardise, type Standardised } from '../regression/standardise.js';
import { requireFollowUp, rowsBySlot, slotsOf, type FollowUp } from './follow-up.js';
import { rowsOfStrata, taken } from './strata-rows.js';
import { requireWeights } from './weighted-survival.js';

/** Follow-up with what may explain how soon the event comes. One place per row in every array. */
export interface CoxRows extends FollowUp {
  /**
   * The time at which a row begins to be at risk, below its `time`. A person whose exposure varies has several rows, each
   * from the end of the one before, all but the last without the event. Without it every row begins at the start.
   */
  readonly start?: Float64Array | undefined;
  readonly covariates: readonly Float64Array[];
  /** At least 0; without them every row counts as one. */
  readonly weights?: Float64Array | undefined;
  /** A whole number for each row: each stratum has a baseline hazard of its own. */
  readonly strata?: Int32Array | undefined;
  /** The person, or the group of people, that a row belongs to: rows of one are not independent. */
  readonly cluster?: Int32Array | undefined;
}

/** Rows sorted so that risk sets are read off them: by stratum, then by time, events before censoring. */
export interface SortedRows {
  /** Covariates of a sorted row, side by side, standardised. */
  readonly values: Float64Array;
  readonly size: number;
  readonly scaling: Standardised;
  readonly weights: Float64Array;
  readonly event: Uint8Array;
  /** The place of each sorted row among the rows as given. */
  readonly origin: Uint32Array;
  readonly strata: readonly SortedStratum[];
}

/** One stratum: sorted rows from `from` up to but not `to`. */
export interface SortedStratum {
  readonly from: number;
  readonly to: number;
  /** Times with an event, ascending. */
  readonly times: Float64Array;
  /** For each such time its events are the sorted rows from `first` up to but not `after`; at risk are those from `first`. */
  readonly first: Uint32Array;
  readonly after: Uint32Array;
  /** Sorted rows by start, ascending, with their starts; null where all begin at the start. */
  readonly entries: { readonly rows: Uint32Array; readonly starts: Float64Array } | null;
}

/**
 * Checks and sorts rows.
 *
 * @returns NO_EVENTS without events, CONSTANT_COLUMN with the place of a covariate that does not vary
 * @throws RangeError when the rows are not as CoxRows describes
 */
export function sortRows(rows: CoxRows): Computed<SortedRows> {
  const { time, event, start, covariates, weights, strata, cluster } = rows;
  requireFollowUp(rows);
  if (start) requireStarts(start, time);
  if (weights) requireWeights(weights, time.length);
  if (cluster && cluster.length !== time.length) {
    throw new RangeError(`cluster has ${cluster.length} rows, not ${time.length}`);
  }
  if (covariates.length === 0) throw new RangeError('a Cox model needs at least one covariate');
  requireColumns(covariates, time.length);
  if (!event.some((seen, i) => seen === 1 && weights?.[i] !== 0)) return notComputable('NO_EVENTS');
  const scaling = standardise(covariates, time.length);
  if (scaling.constant >= 0) return notComputable('CONSTANT_COLUMN', scaling.constant);
  const origin = new Uint32Array(time.length);
  const sorted: SortedStratum[] = [];
  let from = 0;
  for (const chosen of strata ? rowsOfStrata(strata, time.length) : [Uint32Array.from(time, (_, i) => i)]) {
    // A row of weight 0 is nobody.
    const held = weights ? chosen.filter((row) => weights[row]! > 0) : chosen;
    const stratum = sortStratum(rows, held, from, origin);
    sorted.push(stratum);
    from = stratum.to;
  }
  const size = covariates.length;
  const kept = origin.subarray(0, from);
  const values = new Float64Array(from * size);
  scaling.columns.slice(1).forEach((column, j) => {
    for (let i = 0; i < from; i++) values[i * size + j] = column[kept[i]!]!;
  });
  return computed({
    values,
    size,
    scaling,
    weights: weights ? taken(weights, kept) : new Float64Array(from).fill(1),
    event: Uint8Array.from(kept, (row) => event[row]!),
    origin: kept,
    strata: sorted,
  });
}

/** Sorts the rows of one stratum into `origin` from the place `from` on. */
function sortStratum(
  { time, event, start }: CoxRows,
  rows: Uint32Array,
  from: number,
  origin: Uint32Array,
): SortedStratum {
  const slots = slotsOf(taken(time, rows));
  const order = rowsBySlot(slots);
  const times: number[] = [];
  const first: number[] = [];
  const after: number[] = [];
  let next = from;
  for (let k = 0, at = 0; k < slots.values.length; k++) {
    const begin = at;
    while (at < order.length && slots.slot[order[at]!] === k) at++;
    const tied = Array.from(order.subarray(begin, at), (place) => rows[place]!);
    const events = tied.filter((row) => event[row] === 1);
    if (events.length > 0) {
      times.push(slots.values[k]!);
      first.push(next);
      after.push(next + events.length);
    }
    for (const row of events) origin[next++] = row;
    for (const row of tied) if (event[row] === 0) origin[next++] = row;
  }
  let entries: SortedStratum['entries'] = null;
  if (start) {
    const starts = taken(start, origin.subarray(from, next));
    const entering = rowsBySlot(slotsOf(starts));
    entries = { rows: entering.map((place) => place + from), starts: taken(starts, entering) };
  }
  return {
    from,
    to: next,
    times: Float64Array.from(times),
    first: Uint32Array.from(first),
    after: Uint32Array.from(after),
    entries,
  };
}

function requireStarts(start: Float64Array, time: Float64Array): void {
  if (start.length !== time.length)
    throw new RangeError(`start has ${start.length} rows, not ${time.length}`);
  for (let i = 0; i < start.length; i++) {
    if (!(start[i]! >= 0 && start[i]! < time[i]!)) {
      throw new RangeError(`start must be at least 0 and below time, got ${start[i]} in row ${i}`);
    }
  }
}
