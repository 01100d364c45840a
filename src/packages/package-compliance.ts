import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { ComponentComplianceDto, PackageComplianceDto } from './dto/package-plan.dto.js';
import type { PackagePlanRow } from './package-plan-rows.js';
import { complianceOf, weeksBegun } from './package-rules.js';

const DAYS_IN_WEEK = 7;

interface ComponentRow {
  plan_action_id: string;
  code: string;
  title_en: string;
  title_cy: string;
  role: string;
  is_required: boolean | number;
  weekly_contacts: number | null;
  weekly_minutes: number | null;
}

interface ContactRow {
  plan_action_id: string;
  deliverer_agency: string;
  contacts: number | string;
  minutes: number | string;
}

const readComponents = (tx: ReadTransaction, packagePlanId: string): Promise<ComponentRow[]> =>
  tx.query<ComponentRow>(
    `SELECT p.id AS plan_action_id, c.code, c.title_en, c.title_cy, c.role, c.is_required, c.weekly_contacts,
       c.weekly_minutes
     FROM package_plan g JOIN plan_action p ON p.case_id = g.case_id AND p.package_plan_id = g.id
       JOIN package_component c ON c.id = p.package_component_id
     WHERE g.id = :packagePlanId ORDER BY c.sort_order`,
    { packagePlanId },
  );

/** The sessions that were attended of each component in a period, by the agency that delivered them. */
function readContacts(
  tx: ReadTransaction,
  packagePlanId: string,
  attended: readonly string[],
  [from, to]: readonly [PlainDate, PlainDate],
): Promise<ContactRow[]> {
  const { list, parameters } = listOf(attended, 'code');
  return tx.query<ContactRow>(
    `SELECT p.id AS plan_action_id, s.deliverer_agency, COUNT(*) AS contacts, SUM(a.minutes_attended) AS minutes
     FROM package_plan g JOIN plan_action p ON p.case_id = g.case_id AND p.package_plan_id = g.id
       JOIN delivery d ON d.plan_action_id = p.id
       JOIN delivery_session s ON s.delivery_id = d.id AND s.held_on BETWEEN :from AND :to
       JOIN attendance a ON a.session_id = s.id AND a.code IN (${list})
     WHERE g.id = :packagePlanId GROUP BY p.id, s.deliverer_agency`,
    { ...parameters, packagePlanId, from, to },
  );
}

const total = (rows: readonly ContactRow[], of: 'contacts' | 'minutes'): number =>
  rows.reduce((sum, row) => sum + Number(row[of]), 0);

/** How far the contacts of a planned package were kept, up to a day. */
export async function packageCompliance(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  plan: PackagePlanRow,
  asOf: PlainDate,
): Promise<PackageComplianceDto> {
  const roles = await codes.all(tx, serviceId, 'ROLE_IN_PLAN');
  const attendance = await codes.all(tx, serviceId, 'ATTENDANCE');
  const attended = [...attendance].filter(([, { attributes }]) => attributes['countsTowardsDose'] === true);
  const lastDay = addDays(plan.starts_on, plan.weeks * DAYS_IN_WEEK - 1);
  const contacts = await readContacts(
    tx,
    plan.id,
    attended.map(([code]) => code),
    [plan.starts_on, asOf < lastDay ? asOf : lastDay],
  );
  const weeks = weeksBegun(plan.starts_on, plan.weeks, asOf);
  const components = (await readComponents(tx, plan.id)).map((row): ComponentComplianceDto => {
    const all = contacts.filter((contact) => contact.plan_action_id === row.plan_action_id);
    const agency = roles.get(row.role)?.attributes['agency'];
    const byRole = all.filter((contact) => contact.deliverer_agency === agency);
    const delivered = { contactsByRole: total(byRole, 'contacts'), minutesDelivered: total(all, 'minutes') };
    const asked = { weeklyContacts: row.weekly_contacts, weeklyMinutes: row.weekly_minutes };
    return {
      planActionId: row.plan_action_id,
      code: row.code,
      titleEn: row.title_en,
      titleCy: row.title_cy,
      role: row.role,
      isRequired: Boolean(row.is_required),
      contactsDelivered: total(all, 'contacts'),
      ...delivered,
      ...complianceOf({ ...asked, ...delivered }, weeks),
    };
  });
  const required = components.filter(({ isRequired }) => isRequired);
  return {
    packagePlanId: plan.id,
    asOf,
    weeksBegun: weeks,
    components,
    requiredKept: required.filter(({ state }) => state === 'KEPT' || state === 'NOT_DUE').length,
    required: required.length,
  };
}
