import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { type ActionRow, toAction } from './actions/action-rows.js';
import { type DecisionRow, toDecision } from './decisions/decision-rows.js';
import type { CommissioningActionDto } from './dto/commissioning-action.dto.js';
import type { CommissioningDecisionDto } from './dto/commissioning-decision.dto.js';
import type { GapEscalationDto } from './dto/gap-escalation.dto.js';
import { type EscalationRow, toEscalation } from './escalations/escalation-rows.js';

/** What a board has to know of its decisions in a period. */
export interface CommissioningBetween {
  /** Due by the last day and not taken by then, those overdue from before among them. */
  decisionsDue: CommissioningDecisionDto[];
  /** Taken in the period. */
  decisionsTaken: CommissioningDecisionDto[];
  /** Taken, and to be looked at again in the period. */
  reviewsDue: CommissioningDecisionDto[];
  /** Answered by a partner in the period. */
  responsesRecorded: GapEscalationDto[];
  /** Due by the last day and not answered by then. */
  responsesDue: GapEscalationDto[];
  /** Due before the last day and not ended by it. */
  actionsOverdue: CommissioningActionDto[];
  /** Ended in the period. */
  actionsEnded: CommissioningActionDto[];
}

const DECISIONS = 'SELECT * FROM commissioning_decision d WHERE d.service_id = :serviceId AND';
const ESCALATIONS = 'SELECT * FROM gap_escalation g WHERE g.service_id = :serviceId AND';
const ACTIONS = 'SELECT * FROM commissioning_action a WHERE a.service_id = :serviceId AND';

/** Decisions due and taken, answers of partners and actions between two days, as things stood on the last of them. */
export async function readCommissioning(
  tx: ReadTransaction,
  serviceId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<CommissioningBetween> {
  const decisions = async (condition: string, days: object): Promise<CommissioningDecisionDto[]> => {
    const sql = `${DECISIONS} ${condition} ORDER BY d.response_due_on, d.id`;
    return (await tx.query<DecisionRow>(sql, { serviceId, ...days })).map((row) => toDecision(row, to));
  };
  const escalations = async (condition: string, days: object): Promise<GapEscalationDto[]> => {
    const sql = `${ESCALATIONS} ${condition} ORDER BY g.response_due_on, g.id`;
    return (await tx.query<EscalationRow>(sql, { serviceId, ...days })).map((row) => toEscalation(row, to));
  };
  const actions = async (condition: string, days: object): Promise<CommissioningActionDto[]> => {
    const sql = `${ACTIONS} ${condition} ORDER BY a.due_on, a.id`;
    return (await tx.query<ActionRow>(sql, { serviceId, ...days })).map((row) => toAction(row, to));
  };
  return {
    decisionsDue: await decisions(
      'd.response_due_on <= :to AND (d.decided_on IS NULL OR d.decided_on > :to)',
      { to },
    ),
    decisionsTaken: await decisions('d.decided_on >= :from AND d.decided_on <= :to', { from, to }),
    reviewsDue: await decisions('d.review_due_on >= :from AND d.review_due_on <= :to', { from, to }),
    responsesRecorded: await escalations('g.responded_on >= :from AND g.responded_on <= :to', { from, to }),
    responsesDue: await escalations(
      'g.response_due_on <= :to AND (g.responded_on IS NULL OR g.responded_on > :to)',
      { to },
    ),
    actionsOverdue: await actions('a.due_on < :to AND (a.ended_on IS NULL OR a.ended_on > :to)', { to }),
    actionsEnded: await actions('a.ended_on >= :from AND a.ended_on <= :to', { from, to }),
  };
}
