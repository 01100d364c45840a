import type { ReadTransaction } from '../../platform/database/transaction.js';
import { grouped } from '../../platform/grouped.js';
import type { CaseScopeSql } from '../attention/case-scope.js';
import { codesWith } from '../rules/rule-codes.js';
import type { ActionFacts, CaseDose, PrioritisedNeed } from './concordance-rules.js';
import { ACTIONS, DELIVERIES, JUDGEMENTS, NEEDS, populationTable } from './facts.sql.js';

interface NeedRow {
  case_id: string;
  need_area_code: string;
}

interface ActionRow extends NeedRow {
  id: string;
  purpose: string;
  status: string | null;
  minutes_planned: number | null;
  planned_on: string;
  not_delivered_on: string | null;
}

interface DeliveryRow {
  case_id: string;
  plan_action_id: string | null;
  started_on: string | null;
  sessions: number;
  minutes: number;
}

interface JudgementRow {
  case_id: string;
  likelihood_of_reoffending: string | null;
  risk_of_harm: string | null;
  safety_and_wellbeing: string | null;
}

/** What a case was judged to be, by the judgements that purposes answer. */
export type CaseJudgements = Readonly<Record<string, string | null>>;

/** What there is to know of cases: needs that came first, planned work, dose and judgements. */
export interface ConcordanceFacts {
  needs: PrioritisedNeed[];
  actions: ActionFacts[];
  cases: (CaseDose & { judgements: CaseJudgements })[];
}

const toNeed = ({ case_id, need_area_code }: NeedRow): PrioritisedNeed => ({
  caseId: case_id,
  needAreaCode: need_area_code,
});

const sumOf = (deliveries: readonly DeliveryRow[], value: 'sessions' | 'minutes'): number =>
  deliveries.reduce((sum, delivery) => sum + delivery[value], 0);

/** The first day on which any of these started. */
const firstStart = (deliveries: readonly DeliveryRow[]): string | null =>
  deliveries.reduce<string | null>(
    (first, { started_on: on }) => (on !== null && (first === null || on < first) ? on : first),
    null,
  );

const toAction = (row: ActionRow, deliveries: readonly DeliveryRow[]): ActionFacts => ({
  ...toNeed(row),
  purpose: row.purpose,
  status: row.status,
  minutesPlanned: row.minutes_planned,
  plannedOn: row.planned_on,
  startedOn: firstStart(deliveries),
  notDeliveredOn: row.not_delivered_on,
  sessions: sumOf(deliveries, 'sessions'),
  minutes: sumOf(deliveries, 'minutes'),
});

function toCase(row: JudgementRow, deliveries: readonly DeliveryRow[]): ConcordanceFacts['cases'][number] {
  const orphans = deliveries.filter(({ plan_action_id: planned }) => planned === null);
  return {
    caseId: row.case_id,
    likelihoodOfReoffending: row.likelihood_of_reoffending,
    sessions: sumOf(deliveries, 'sessions'),
    minutes: sumOf(deliveries, 'minutes'),
    orphanSessions: sumOf(orphans, 'sessions'),
    orphanMinutes: sumOf(orphans, 'minutes'),
    judgements: {
      LIKELIHOOD_OF_REOFFENDING: row.likelihood_of_reoffending,
      RISK_OF_HARM: row.risk_of_harm,
      SAFETY_AND_WELLBEING: row.safety_and_wellbeing,
    },
  };
}

/** Reads the facts of cases, in four statements however many they are; only one of them reads sessions. */
export async function readFacts(
  tx: ReadTransaction,
  serviceId: string,
  scope: CaseScopeSql,
): Promise<ConcordanceFacts> {
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const of = `WITH ${populationTable(scope)}`;
  const { parameters } = scope;
  const needs = await tx.query<NeedRow>(`${of} ${NEEDS}`, parameters);
  const actions = await tx.query<ActionRow>(`${of} ${ACTIONS}`, parameters);
  const judgements = await tx.query<JudgementRow>(`${of} ${JUDGEMENTS}`, parameters);
  const deliveries = await tx.query<DeliveryRow>(`${of} ${DELIVERIES(dose.list)}`, {
    ...parameters,
    ...dose.parameters,
  });
  const ofAction = grouped(deliveries, ({ plan_action_id: id }) => id ?? '');
  const ofCase = grouped(deliveries, ({ case_id: id }) => id);
  return {
    needs: needs.map(toNeed),
    actions: actions.map((action) => toAction(action, ofAction.get(action.id) ?? [])),
    cases: judgements.map((judged) => toCase(judged, ofCase.get(judged.case_id) ?? [])),
  };
}
