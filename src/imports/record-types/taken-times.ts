import { overlap, type TimedSession, timeTaken } from '../../delivery/sessions/overlap-rules.js';
import { addDays, type PlainDate } from '../../platform/calendar/plain-date.js';
import { CellFault } from '../columns/cell-fault.js';
import type { RowFault } from '../columns/columns.js';
import type { Batch } from '../engine/batch.js';
import { inList } from '../engine/in-list.js';

interface TimedRow {
  id: string;
  child_id: string;
  held_on: PlainDate;
  start_time: string;
  minutes_planned: number;
  minutes_attended: number;
}

/** A session that takes time of a child; `line`: of an earlier row of the file, otherwise it is stored. */
type Taken = TimedSession & { line?: number };

const fault = ({ line }: Taken): RowFault => ({
  column: 'start_time',
  fault: new CellFault(
    'SESSION_OVERLAPS',
    line === undefined
      ? 'The child was in another session at this time, which is recorded.'
      : `The child was in another session at this time: line ${line} of this file.`,
    'Correct the time, or leave it empty where it is not known.',
  ),
});

/** When children were in sessions: by what is stored, and by the rows of a file that were taken so far. */
export class TakenTimes {
  readonly #ofChild = new Map<string, Taken[]>();

  /** Reads what is stored about these sessions, but for those with one of these ids, of which the file says when they were. */
  static async open(
    batch: Batch,
    sessions: readonly TimedSession[],
    ofFile: ReadonlySet<string>,
  ): Promise<TakenTimes> {
    const times = new TakenTimes();
    const timed = sessions.filter((session) => timeTaken(session) !== null);
    const days = timed.map(({ heldOn }) => heldOn).sort();
    const [first] = days;
    if (first === undefined) return times;
    const children = inList('c.child_id', [...new Set(timed.map(({ childId }) => childId))]);
    const rows = await batch.tx.query<TimedRow>(
      `SELECT s.id, c.child_id, s.held_on, s.start_time, s.minutes_planned, a.minutes_attended
       FROM case_record c
       JOIN delivery_session s ON s.case_id = c.id
       JOIN attendance a ON a.session_id = s.id
       WHERE c.service_id = :serviceId AND ${children.condition}
         AND s.start_time IS NOT NULL AND s.held_on BETWEEN :from AND :to`,
      {
        ...{ ...children.parameters, serviceId: batch.serviceId },
        ...{ from: addDays(first, -1), to: addDays(days.at(-1) ?? first, 1) },
      },
    );
    for (const row of rows) {
      if (ofFile.has(row.id)) continue;
      times.take({
        ...{ childId: row.child_id, heldOn: row.held_on, startTime: row.start_time },
        ...{ minutesPlanned: row.minutes_planned, minutesAttended: row.minutes_attended },
      });
    }
    return times;
  }

  /** A fault where the child was in another session at the time. */
  faults(session: TimedSession): RowFault[] {
    const clash = this.#ofChild.get(session.childId)?.find((taken) => overlap(session, taken));
    return clash ? [fault(clash)] : [];
  }

  take(taken: Taken): void {
    const ofChild = this.#ofChild.get(taken.childId) ?? [];
    this.#ofChild.set(taken.childId, [...ofChild, taken]);
  }
}
