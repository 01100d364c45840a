import type { EteSuitability } from '../outcomes/measures/suitable-ete.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { judgedLevelsOf } from './ete-level-row.js';
import type { OrderFacts } from './order-facts.js';
import type { EteRecords, RecordedPlacement } from './to-ete-outcome.js';

interface PlacementRow {
  id: string;
  provision_type: string;
  suitability: EteSuitability;
  started_on: PlainDate;
  ended_on: PlainDate | null;
  hours_offered: number | null;
  hours_attended: number | null;
  reduced_timetable: 'YES' | 'NO' | null;
}

const toPlacement = (row: PlacementRow): RecordedPlacement => ({
  spellId: row.id,
  provisionType: row.provision_type,
  suitability: row.suitability,
  startDate: row.started_on,
  endDate: row.ended_on,
  hoursOffered: row.hours_offered,
  hoursAttended: row.hours_attended,
  isReduced: row.reduced_timetable === 'YES',
});

/** What is recorded of the child of a case that its outcome is told from. */
export async function readEteRecords(
  tx: ReadTransaction,
  { caseId, childId, dateOfBirth }: OrderFacts,
): Promise<EteRecords> {
  const placements = await tx.query<PlacementRow>(
    `SELECT id, provision_type, suitability, started_on, ended_on, hours_offered, hours_attended, reduced_timetable
     FROM ete_spell WHERE child_id = :childId ORDER BY started_on, id`,
    { childId },
  );
  const awards = await tx.query<{ achieved_on: PlainDate }>(
    'SELECT achieved_on FROM accreditation WHERE child_id = :childId AND achieved_on IS NOT NULL',
    { childId },
  );
  return {
    dateOfBirth,
    placements: placements.map(toPlacement),
    achievedOn: awards.map(({ achieved_on }) => achieved_on),
    judged: await judgedLevelsOf(tx, caseId),
  };
}
