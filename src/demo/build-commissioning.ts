import { CommissioningAction } from '../commissioning/actions/commissioning-action.entity.js';
import type { CitedSource } from '../commissioning/decisions/cited-source.js';
import { CommissioningDecision } from '../commissioning/decisions/commissioning-decision.entity.js';
import { GapEscalation } from '../commissioning/escalations/gap-escalation.entity.js';
import { ProvisionStrategy } from '../commissioning/strategies/provision-strategy.entity.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { DEMO_ACTIONS, DEMO_DECISIONS, DEMO_ESCALATIONS } from './data/commissioning.js';
import { DEMO_STRATEGY } from './data/strategy.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

interface Options {
  serviceId: string;
  asOf: PlainDate;
  recordedAt: string;
  /** The earlier and the later. */
  analysisIds: readonly [string, string];
}

/** The rows of what a board decided on two needs analyses, what follows from it, what partners were asked, and the strategy in force. */
export function buildCommissioning({ serviceId, asOf, recordedAt, analysisIds }: Options): TableRows[] {
  const nextId = deterministicIds(`commissioning ${serviceId}`);
  const owned = () => ({ id: nextId(), serviceId, deliveryAreaId: null, recordedAt });
  const dayOf = (days: number): PlainDate => addDays(asOf, days);
  const dayOrNull = (days: number | null): PlainDate | null => (days === null ? null : dayOf(days));
  const decisions = DEMO_DECISIONS.map(
    ({ analysis, dueIn, decidedIn, reviewIn, ...words }): CommissioningDecision => {
      const cite: CitedSource = { kind: 'NEEDS_ANALYSIS', recordId: analysisIds[analysis], parameters: null };
      return {
        ...owned(),
        ...words,
        ...{ cites: [cite], options: [...words.options], responseDueOn: dayOf(dueIn) },
        ...{
          decidedOn: dayOrNull(decidedIn),
          reviewDueOn: dayOrNull(reviewIn),
          rowVersion: decidedIn === null ? 1 : 2,
        },
      };
    },
  );
  const decisionId = (index: number): string => decisions[index]?.id ?? '';
  const actions = DEMO_ACTIONS.map(
    ({ decision, dueIn, endedIn, followedUpIn, ...words }): CommissioningAction => ({
      ...owned(),
      ...words,
      ...{ decisionId: decisionId(decision), dueOn: dayOf(dueIn), endedOn: dayOrNull(endedIn) },
      ...{ followedUpOn: dayOrNull(followedUpIn), rowVersion: 1 },
    }),
  );
  const escalations = DEMO_ESCALATIONS.map(
    ({ decision, escalatedIn, dueIn, respondedIn, ...words }): GapEscalation => ({
      ...owned(),
      ...words,
      ...{ decisionId: decisionId(decision), escalatedOn: dayOf(escalatedIn), responseDueOn: dayOf(dueIn) },
      ...{ respondedOn: dayOrNull(respondedIn), rowVersion: 1 },
    }),
  );
  const { fromIn, toIn, reviewIn, approvedIn, priorities, ...words } = DEMO_STRATEGY;
  const strategy: ProvisionStrategy = {
    ...owned(),
    ...words,
    ...{ version: 1, supersedesId: null, needsAnalysisId: analysisIds[0] },
    ...{ periodFrom: dayOf(fromIn), periodTo: dayOf(toIn), reviewDueOn: dayOf(reviewIn) },
    priorities: priorities.map(({ targetIn, ...priority }) => ({ ...priority, targetOn: dayOf(targetIn) })),
    ...{ approvedOn: dayOf(approvedIn), approvedAt: recordedAt, rowVersion: 2 },
  };
  return [
    { entity: CommissioningDecision, rows: decisions },
    { entity: CommissioningAction, rows: actions },
    { entity: GapEscalation, rows: escalations },
    { entity: ProvisionStrategy, rows: [strategy] },
  ];
}
