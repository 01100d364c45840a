import { ofVisibleChild } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { EteObservationDto } from '../dto/ete-observation.dto.js';

/** A row of the table `ete_observation`, with its child and the days of its placement. */
export interface EteObservationRow {
  id: string;
  delivery_area_id: string | null;
  spell_id: string;
  child_id: string;
  started_on: PlainDate;
  ended_on: PlainDate | null;
  observed_on: PlainDate;
  observed_by: string;
  attendance: string | null;
  behaviour: string | null;
  attainment: string | null;
  progression: string | null;
  hours_attended: number | null;
  words: string | null;
  recorded_at: string;
  row_version: number;
}

/** Selects observations `o` with their spells `e`. */
export const SELECT_OBSERVATIONS = `
  SELECT o.*, e.child_id, e.started_on, e.ended_on FROM ete_observation o JOIN ete_spell e ON e.id = o.spell_id`;

/** What is answered of an observation. */
export const toEteObservation = (row: EteObservationRow): EteObservationDto => ({
  id: row.id,
  spellId: row.spell_id,
  childId: row.child_id,
  observedOn: row.observed_on,
  observedBy: row.observed_by,
  attendance: row.attendance,
  behaviour: row.behaviour,
  attainment: row.attainment,
  progression: row.progression,
  hoursAttended: row.hours_attended,
  words: row.words,
  recordedAt: row.recorded_at,
});

/** An observation of a child whom the principal may see, or null. */
export function findEteObservation(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<EteObservationRow | null> {
  const [visible, parameters] = ofVisibleChild('e.child_id', principal);
  return tx.queryOne(`${SELECT_OBSERVATIONS} WHERE o.id = :id AND ${visible}`, { ...parameters, id });
}
