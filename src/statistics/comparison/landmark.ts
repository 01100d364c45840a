/** Follow-up counted from a landmark, of those who had reached it without the event. */
export interface LandmarkCohort {
  /** Place of each person among those given. */
  readonly rows: Int32Array;
  /** 1: had started by the landmark, 0: had not, whether or not they started later. */
  readonly treated: Float64Array;
  /** From the landmark on, above 0. */
  readonly time: Float64Array;
  readonly event: Float64Array;
}

/**
 * Puts both groups at the same start. Whoever starts late must have been free of the event until then: counted from an
 * earlier day, that time cannot hold an event and flatters the treated (immortal time). At the landmark everybody is
 * free of the event, and who was treated is known.
 *
 * Source: J. Anderson, K. Cain & R. Gelber (1983), Journal of Clinical Oncology 1:710-719; on the bias, S. Suissa (2008),
 * American Journal of Epidemiology 167:492-499.
 *
 * @param time to the event or the end of follow-up, from the same kind of day for everybody
 * @param event 1 where it ended in the event, else 0
 * @param start time to the start of treatment; Infinity: never
 * @param landmark in the unit of the times, at least 0; such as 8 weeks
 */
export function landmarkCohort(
  time: Float64Array,
  event: Float64Array,
  start: Float64Array,
  landmark: number,
): LandmarkCohort {
  const kept: number[] = [];
  for (let i = 0; i < time.length; i++) if (time[i]! > landmark) kept.push(i);
  const of = (pick: (row: number) => number) => Float64Array.from(kept, pick);
  return {
    rows: Int32Array.from(kept),
    treated: of((row) => Number(start[row]! <= landmark)),
    time: of((row) => time[row]! - landmark),
    event: of((row) => event[row]!),
  };
}
