import { ofUnrestrictedChild } from '../../access/case-visibility.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';

type Flag = boolean | number;

export interface CaseRow {
  id: string;
  child_id: string;
  date_of_birth: string;
  sex: string;
  ethnicity: string | null;
  preferred_language: string | null;
  order_type: string;
  setting: string;
  index_event: string | null;
  index_date: string | null;
  opened_on: string;
  closed_on: string | null;
  likelihood_of_reoffending: string | null;
}

export interface NeedRow {
  case_id: string;
  need_area_code: string;
  severity: number | null;
  is_priority: Flag;
  strength: number | null;
  assessed_on: string;
}

export interface DeliveryRow {
  case_id: string;
  code: string;
  version_no: number;
  enrolled_on: string;
  started_on: string | null;
  ended_on: string | null;
  completion: string | null;
  not_completed_reason: string | null;
  sessions: number;
  minutes: number;
}

export interface OffenceRow {
  child_id: string;
  committed_on: string;
  category: string;
  seriousness: number | null;
  is_breach: Flag;
  outcomes: string | null;
}

export interface SpellRow {
  child_id: string;
  provision_type: string;
  suitability: string;
  started_on: string;
  ended_on: string | null;
  hours_offered: number | null;
  hours_attended: number | null;
}

export interface MeasureRow {
  case_id: string;
  instrument: string;
  timepoint: 'T0' | 'T1' | 'T2';
  score: number | null;
  respondent: string;
  measured_on: string;
}

/** Everything of some cases that the extract is made from. */
export interface ResearchRows {
  needs: NeedRow[];
  deliveries: DeliveryRow[];
  offences: OffenceRow[];
  spells: SpellRow[];
  measures: MeasureRow[];
}

/** Cases of children of whom none is restricted, in order of their ids. */
export const readCases = (
  tx: ReadTransaction,
  page: { serviceId: string; after: string; limit: number },
): Promise<CaseRow[]> =>
  tx.query<CaseRow>(
    `SELECT c.id, c.child_id, ch.date_of_birth, ch.sex, ch.ethnicity, ch.preferred_language, c.order_type, c.setting,
       c.index_event, c.index_date, c.opened_on, c.closed_on, c.likelihood_of_reoffending
     FROM case_record c JOIN child ch ON ch.id = c.child_id
     WHERE c.service_id = :serviceId AND c.id > :after AND ${ofUnrestrictedChild('c')}
     ORDER BY c.id LIMIT :limit`,
    page,
  );

/** What belongs to the cases and their children, in five statements. */
export async function readBelongings(
  tx: ReadTransaction,
  cases: readonly CaseRow[],
  doseCodes: readonly string[],
): Promise<ResearchRows> {
  if (cases.length === 0) return { needs: [], deliveries: [], offences: [], spells: [], measures: [] };
  const ofCases = listOf(
    cases.map(({ id }) => id),
    'case',
  );
  const ofChildren = listOf([...new Set(cases.map((row) => row.child_id))], 'child');
  const dose = listOf(doseCodes, 'dose');
  return {
    needs: await tx.query<NeedRow>(
      `SELECT case_id, need_area_code, severity, is_priority, strength, assessed_on FROM need_rating
       WHERE case_id IN (${ofCases.list}) ORDER BY assessed_on, need_area_code, id`,
      ofCases.parameters,
    ),
    deliveries: await tx.query<DeliveryRow>(
      `SELECT d.case_id, i.code, v.version_no, d.enrolled_on, d.started_on, d.ended_on, d.completion,
         d.not_completed_reason, COUNT(t.id) AS sessions, COALESCE(SUM(t.minutes_attended), 0) AS minutes
       FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
         JOIN intervention i ON i.id = v.intervention_id
         LEFT JOIN delivery_session s ON s.delivery_id = d.id
         LEFT JOIN attendance t ON t.session_id = s.id AND t.code IN (${dose.list})
       WHERE d.case_id IN (${ofCases.list})
       GROUP BY d.id, d.case_id, i.code, v.version_no, d.enrolled_on, d.started_on, d.ended_on, d.completion,
         d.not_completed_reason
       ORDER BY d.enrolled_on, d.id`,
      { ...ofCases.parameters, ...dose.parameters },
    ),
    offences: await tx.query<OffenceRow>(
      `SELECT o.child_id, o.committed_on, o.category, o.seriousness, o.is_breach,
         (SELECT string_agg(x.outcome, ' ' ORDER BY x.outcome_on, x.outcome)
          FROM offence_outcome x WHERE x.offence_id = o.id) AS outcomes
       FROM offence o WHERE o.child_id IN (${ofChildren.list}) ORDER BY o.committed_on, o.id`,
      ofChildren.parameters,
    ),
    spells: await tx.query<SpellRow>(
      `SELECT child_id, provision_type, suitability, started_on, ended_on, hours_offered, hours_attended
       FROM ete_spell WHERE child_id IN (${ofChildren.list}) ORDER BY started_on, id`,
      ofChildren.parameters,
    ),
    measures: await tx.query<MeasureRow>(
      `SELECT case_id, instrument, timepoint, score, respondent, measured_on FROM skill_measure
       WHERE case_id IN (${ofCases.list}) ORDER BY measured_on, id`,
      ofCases.parameters,
    ),
  };
}
