import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { TeamCaseDto } from '../dto/team-list.dto.js';
import { isNewest } from '../rules/sql-parts.js';

interface TeamCaseRow {
  id: string;
  reference: string;
  child_id: string;
  child_reference: string;
  team: string | null;
  allocated_to_id: string | null;
  opened_on: string;
  order_type: string;
  likelihood_of_reoffending: string | null;
  needs_prioritised: number;
  needs_planned: number;
  deliveries_running: number;
  last_session_on: string | null;
}

const PRIORITISED = `FROM need_rating r WHERE r.case_id = c.id AND r.is_priority AND ${isNewest('r')}`;

const STATE = (dose: string, ids: string): string => `
  SELECT c.id, c.reference, c.child_id, ch.reference AS child_reference, t.code AS team, c.allocated_to_id, c.opened_on,
    c.order_type, c.likelihood_of_reoffending,
    (SELECT CAST(COUNT(*) AS integer) ${PRIORITISED}) AS needs_prioritised,
    (SELECT CAST(COUNT(*) AS integer) ${PRIORITISED} AND EXISTS (
       SELECT 1 FROM plan_action p
       WHERE p.case_id = c.id AND p.need_area_code = r.need_area_code AND p.not_delivered_on IS NULL)) AS needs_planned,
    (SELECT CAST(COUNT(*) AS integer) FROM delivery d
     WHERE d.case_id = c.id AND d.started_on IS NOT NULL AND d.ended_on IS NULL) AS deliveries_running,
    (SELECT MAX(s.held_on) FROM delivery d JOIN delivery_session s ON s.delivery_id = d.id
       JOIN attendance a ON a.session_id = s.id
     WHERE d.case_id = c.id AND a.code IN (${dose})) AS last_session_on
  FROM case_record c JOIN child ch ON ch.id = c.child_id LEFT JOIN team t ON t.id = c.team_id
  WHERE c.id IN (${ids})`;

/** What there is to say of each case but what needs attention, by id. */
export async function statesOf(
  tx: ReadTransaction,
  caseIds: readonly string[],
  dose: { list: string; parameters: Record<string, string> },
): Promise<ReadonlyMap<string, Omit<TeamCaseDto, 'prompts' | 'oldestDueOn' | 'reviewDueOn'>>> {
  if (caseIds.length === 0) return new Map();
  const ids = listOf(caseIds, 'case');
  const rows = await tx.query<TeamCaseRow>(STATE(dose.list, ids.list), {
    ...ids.parameters,
    ...dose.parameters,
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        reference: row.reference,
        childId: row.child_id,
        childReference: row.child_reference,
        team: row.team,
        allocatedToId: row.allocated_to_id,
        openedOn: row.opened_on,
        orderType: row.order_type,
        likelihoodOfReoffending: row.likelihood_of_reoffending,
        needsPrioritised: row.needs_prioritised,
        needsPlanned: row.needs_planned,
        deliveriesRunning: row.deliveries_running,
        lastSessionOn: row.last_session_on,
      },
    ]),
  );
}
