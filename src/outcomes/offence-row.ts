import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { OffenceDto, OffenceOutcomeDto } from './dto/offence.dto.js';
import type { OffenceOutcome } from './offence-outcome.entity.js';
import type { Offence } from './offence.entity.js';

/** A row of the table `offence`. */
export interface OffenceRow {
  id: string;
  delivery_area_id: string | null;
  child_id: string;
  reference: string | null;
  committed_on: PlainDate;
  category: string;
  seriousness: number | null;
  is_breach: boolean | number;
  is_recordable: boolean | number;
  recorded_at: string;
}

interface OutcomeRow {
  id: string;
  offence_id: string;
  outcome: string;
  outcome_on: PlainDate;
  appeal_status: string | null;
  recorded_at: string;
}

const toOutcome = (row: OutcomeRow): OffenceOutcomeDto => ({
  id: row.id,
  outcome: row.outcome,
  outcomeOn: row.outcome_on,
  appealStatus: row.appeal_status,
  recordedAt: row.recorded_at,
});

const toOffence = (row: OffenceRow, outcomes: OffenceOutcomeDto[]): OffenceDto => ({
  id: row.id,
  childId: row.child_id,
  reference: row.reference,
  committedOn: row.committed_on,
  category: row.category,
  seriousness: row.seriousness,
  isBreach: Boolean(row.is_breach),
  isRecordable: Boolean(row.is_recordable),
  outcomes,
  recordedAt: row.recorded_at,
});

/** What is answered of offences that were read, with their outcomes by date, read in one statement for all. */
export async function withOutcomes(
  tx: ReadTransaction,
  serviceId: string,
  offences: readonly OffenceRow[],
): Promise<OffenceDto[]> {
  if (offences.length === 0) return [];
  const { list, parameters } = listOf(offences.map(({ id }) => id));
  const rows = await tx.query<OutcomeRow>(
    `SELECT id, offence_id, outcome, outcome_on, appeal_status, recorded_at FROM offence_outcome
     WHERE service_id = :serviceId AND offence_id IN (${list}) ORDER BY outcome_on, id`,
    { ...parameters, serviceId },
  );
  const byOffence = new Map(offences.map(({ id }) => [id, [] as OffenceOutcomeDto[]]));
  for (const row of rows) byOffence.get(row.offence_id)?.push(toOutcome(row));
  return offences.map((offence) => toOffence(offence, byOffence.get(offence.id) ?? []));
}

/** What is answered of an outcome that was just recorded. */
export const ofNewOutcome = (row: OffenceOutcome): OffenceOutcomeDto => ({
  id: row.id,
  outcome: row.outcome,
  outcomeOn: row.outcomeOn,
  appealStatus: row.appealStatus,
  recordedAt: row.recordedAt,
});

/** What is answered of an offence that was just recorded. */
export const ofNewOffence = (row: Offence, outcomes: readonly OffenceOutcome[]): OffenceDto => ({
  id: row.id,
  childId: row.childId,
  reference: row.reference,
  committedOn: row.committedOn,
  category: row.category,
  seriousness: row.seriousness,
  isBreach: row.isBreach,
  isRecordable: row.isRecordable,
  outcomes: outcomes.map(ofNewOutcome).sort((a, b) => a.outcomeOn.localeCompare(b.outcomeOn)),
  recordedAt: row.recordedAt,
});
