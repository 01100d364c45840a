/** When children came under exposure, and when their follow-up ended, in days. A place per child. */
export interface ExposedFollowUp {
  /** The day on which the work started; Infinity: it never did. Below 0: before follow-up. */
  readonly startDay: Float64Array;
  /** The last day of follow-up, at least 0. */
  readonly lastDay: Float64Array;
  /** 1: it ended with the event. */
  readonly event: Float64Array;
}

/** Intervals of time, (start, time], each with one exposure; a place per interval. */
export interface ExposureRows {
  readonly start: Float64Array;
  readonly time: Float64Array;
  readonly event: Float64Array;
  readonly exposed: Float64Array;
  /** The child that an interval is of. */
  readonly child: Int32Array;
}

/**
 * Splits the follow-up of each child at the start of the work. Day d is the interval (d, d + 1]; a child is exposed from the
 * day after the start, so that an event on that day, which may have come first, counts as one without the work.
 *
 * Source: P. K. Andersen & R. D. Gill (1982), Annals of Statistics 10:1100-1120, the counting process form.
 */
export function exposureRows({ startDay, lastDay, event }: ExposedFollowUp): ExposureRows {
  const children = lastDay.length;
  const most = 2 * children;
  const rows = {
    start: new Float64Array(most),
    time: new Float64Array(most),
    event: new Float64Array(most),
    exposed: new Float64Array(most),
    child: new Int32Array(most),
  };
  let row = 0;
  const add = (child: number, from: number, to: number, isExposed: boolean, ended: number): void => {
    rows.start[row] = from;
    rows.time[row] = to;
    rows.event[row] = ended;
    rows.exposed[row] = Number(isExposed);
    rows.child[row] = child;
    row++;
  };
  for (let child = 0; child < children; child++) {
    const end = lastDay[child]! + 1;
    const first = startDay[child]!;
    const change = first < 0 ? 0 : first + 1;
    if (change > 0) add(child, 0, Math.min(change, end), false, change < end ? 0 : event[child]!);
    if (change < end) add(child, change, end, true, event[child]!);
  }
  return {
    start: rows.start.slice(0, row),
    time: rows.time.slice(0, row),
    event: rows.event.slice(0, row),
    exposed: rows.exposed.slice(0, row),
    child: rows.child.slice(0, row),
  };
}
