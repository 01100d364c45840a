import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseScopeSql } from '../attention/case-scope.js';
import { codesWith } from '../rules/rule-codes.js';
import type { ActionFacts, CaseDose, PrioritisedNeed } from './concordance-rules.js';
import { ACTIONS, DOSES, doseTables, NEEDS } from './facts.sql.js';

interface NeedRow {
  case_id: string;
  need_area_code: string;
}

interface ActionRow extends NeedRow {
  purpose: string;
  status: string | null;
  minutes_planned: number | null;
  planned_on: string;
  not_delivered_on: string | null;
  started_on: string | null;
  sessions: number;
  minutes: number;
}

interface DoseRow {
  case_id: string;
  likelihood_of_reoffending: string | null;
  risk_of_harm: string | null;
  safety_and_wellbeing: string | null;
  sessions: number;
  minutes: number;
  orphan_sessions: number;
  orphan_minutes: number;
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

const toAction = (row: ActionRow): ActionFacts => ({
  ...toNeed(row),
  purpose: row.purpose,
  status: row.status,
  minutesPlanned: row.minutes_planned,
  plannedOn: row.planned_on,
  startedOn: row.started_on,
  notDeliveredOn: row.not_delivered_on,
  sessions: row.sessions,
  minutes: row.minutes,
});

const toCase = (row: DoseRow): ConcordanceFacts['cases'][number] => ({
  caseId: row.case_id,
  likelihoodOfReoffending: row.likelihood_of_reoffending,
  sessions: row.sessions,
  minutes: row.minutes,
  orphanSessions: row.orphan_sessions,
  orphanMinutes: row.orphan_minutes,
  judgements: {
    LIKELIHOOD_OF_REOFFENDING: row.likelihood_of_reoffending,
    RISK_OF_HARM: row.risk_of_harm,
    SAFETY_AND_WELLBEING: row.safety_and_wellbeing,
  },
});

/** Reads the facts of cases, in three statements however many they are. */
export async function readFacts(
  tx: ReadTransaction,
  serviceId: string,
  scope: CaseScopeSql,
): Promise<ConcordanceFacts> {
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const tables = `WITH ${doseTables(scope, dose.list)}`;
  const parameters = { ...scope.parameters, ...dose.parameters };
  const needs = await tx.query<NeedRow>(`${tables} ${NEEDS}`, parameters);
  const actions = await tx.query<ActionRow>(`${tables} ${ACTIONS}`, parameters);
  const doses = await tx.query<DoseRow>(`${tables} ${DOSES}`, parameters);
  return { needs: needs.map(toNeed), actions: actions.map(toAction), cases: doses.map(toCase) };
}
