import { listActions, toAction } from '../commissioning/actions/action-rows.js';
import { listDecisions, toDecision } from '../commissioning/decisions/decision-rows.js';
import type { CommissioningActionDto } from '../commissioning/dto/commissioning-action.dto.js';
import type { CommissioningDecisionDto } from '../commissioning/dto/commissioning-decision.dto.js';
import type { GapEscalationDto } from '../commissioning/dto/gap-escalation.dto.js';
import { listEscalations, toEscalation } from '../commissioning/escalations/escalation-rows.js';
import { addYears, type PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { PackFrame } from './pack-source.js';

/** What a board has asked and decided, what follows from it, and what partners were asked. */
export interface Commissioned {
  decisions: CommissioningDecisionDto[];
  actions: CommissioningActionDto[];
  escalations: GapEscalationDto[];
}

const MANY = { limit: 200 };

/** What has not ended on the day on which a pack is drawn up, and what ended in the year up to the end of its quarter. */
export async function readCommissioned(
  tx: ReadTransaction,
  serviceId: string,
  { quarter, dataAsOf }: PackFrame,
): Promise<Commissioned> {
  const isCurrent = (endedOn: PlainDate | null): boolean =>
    endedOn === null || endedOn > addYears(quarter.to, -1);
  const decisions = await listDecisions(tx, serviceId, MANY, dataAsOf);
  const actions = await listActions(tx, serviceId, MANY, dataAsOf);
  const escalations = await listEscalations(tx, serviceId, MANY);
  return {
    decisions: decisions
      .map((row) => toDecision(row, dataAsOf))
      .filter(({ decidedOn }) => isCurrent(decidedOn)),
    actions: actions.map((row) => toAction(row, dataAsOf)).filter(({ endedOn }) => isCurrent(endedOn)),
    escalations: escalations
      .map((row) => toEscalation(row, dataAsOf))
      .filter(({ respondedOn }) => isCurrent(respondedOn)),
  };
}
