import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ObservationDto } from '../dto/observation.dto.js';
import { type Answer, scoreOf } from '../score.js';

/** A row of the table `observation`. */
export interface ObservationRow {
  id: string;
  case_id: string;
  delivery_id: string;
  session_id: string | null;
  observer_id: string;
  deliverer_id: string | null;
  observed_on: PlainDate;
  words: string | null;
  strengths: string | null;
  actions: string | null;
  recorded_at: string;
}

/** A row of the table `observation_item`. */
export interface ObservationItemRow {
  observation_id: string;
  component: string;
  is_core: boolean | number;
  answer: Answer;
  words: string | null;
}

/** What is answered of an observation. */
export function toObservation(row: ObservationRow, items: readonly ObservationItemRow[]): ObservationDto {
  return {
    id: row.id,
    caseId: row.case_id,
    deliveryId: row.delivery_id,
    sessionId: row.session_id,
    observerId: row.observer_id,
    delivererId: row.deliverer_id,
    observedOn: row.observed_on,
    items: items.map(({ component, is_core, answer, words }) => ({
      component,
      isCore: Boolean(is_core),
      answer,
      words,
    })),
    score: scoreOf(items.map(({ answer }) => answer)),
    coreScore: scoreOf(items.filter(({ is_core }) => is_core).map(({ answer }) => answer)),
    words: row.words,
    strengths: row.strengths,
    actions: row.actions,
    recordedAt: row.recorded_at,
  };
}

/** The items of these observations, by observation, in one statement. */
export async function itemsOf(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<Map<string, ObservationItemRow[]>> {
  const byObservation = new Map<string, ObservationItemRow[]>();
  if (ids.length === 0) return byObservation;
  const { list, parameters } = listOf(ids);
  const rows = await tx.query<ObservationItemRow>(
    `SELECT observation_id, component, is_core, answer, words FROM observation_item
     WHERE observation_id IN (${list}) ORDER BY id`,
    parameters,
  );
  for (const row of rows) {
    byObservation.set(row.observation_id, [...(byObservation.get(row.observation_id) ?? []), row]);
  }
  return byObservation;
}

/** An observation in a case that the principal may see, or null. */
export async function findObservation(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<ObservationRow | null> {
  const [visible, parameters] = ofVisibleCase('o.case_id', principal);
  return tx.queryOne(`SELECT * FROM observation o WHERE o.id = :id AND ${visible}`, { ...parameters, id });
}
