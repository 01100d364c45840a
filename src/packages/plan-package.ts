import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { type FoundCase, requireCase } from '../cases/case-lookup.js';
import { findCurrentVersion } from '../catalogue/intervention-versions.js';
import {
  requireChoosableVersion,
  requirePlannableVersion,
} from '../catalogue/lifecycle/choosable-version.js';
import { requireNoHarm } from '../harm-overrides/refuse-harmful.js';
import { addDays } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { NO_PLAN_DETAILS } from '../planning/no-plan-details.js';
import { NO_CHOICE } from '../planning/plan-choice.js';
import { plannedInCaseFaults } from '../planning/plan-action-rules.js';
import { PlanAction } from '../planning/plan-action.entity.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { componentsOf } from './components-of.js';
import type { PackageComponentDto } from './dto/package-component.dto.js';
import type { PlanPackageDto } from './dto/package-plan.dto.js';
import { PackagePlan } from './package-plan.entity.js';
import { packageFaults } from './package-rules.js';

const POINTER = '/interventionVersionId';
const DAYS_IN_WEEK = 7;

/** What of a component goes into its plan action. */
type Planned = Pick<
  PlanAction,
  | 'interventionVersionId'
  | 'bespokeDescription'
  | 'parentInterventionId'
  | 'bespokeRationale'
  | 'harmOverrideId'
>;

/** The work of a component: the current version of its entry, or the contact that its title describes. */
async function workOf(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { input, packageId }: { input: PlanPackageDto; packageId: string },
  { interventionId, titleEn, titleCy, code }: PackageComponentDto,
): Promise<Planned> {
  const { serviceId } = principal;
  const { caseId, plannedOn: on } = input;
  if (interventionId === null) {
    return {
      interventionVersionId: null,
      bespokeDescription: `${titleEn} / ${titleCy}`,
      parentInterventionId: packageId,
      bespokeRationale: `${code}: a contact of the package / cyswllt yn y pecyn`,
      harmOverrideId: null,
    };
  }
  const current = await findCurrentVersion(tx, serviceId, interventionId);
  const versionId = current?.version_id ?? interventionId;
  await requireChoosableVersion(tx, codes, { serviceId, versionId, pointer: POINTER, on });
  const approach = { caseId, interventionId, on, pointer: POINTER };
  return {
    interventionVersionId: versionId,
    bespokeDescription: null,
    parentInterventionId: null,
    bespokeRationale: null,
    harmOverrideId: await requireNoHarm(tx, codes, principal, approach),
  };
}

async function checked(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: PlanPackageDto,
): Promise<{ ofCase: FoundCase; packageId: string; components: PackageComponentDto[] }> {
  const { serviceId } = principal;
  const { interventionVersionId: versionId, plannedOn: on } = input;
  const faults = new FaultList();
  const ofCase = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  const uses = [{ codeSet: 'PURPOSE', code: input.purpose, pointer: '/purpose' }];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  faults.addAll(packageFaults(input, todayInBritain()));
  if (ofCase) faults.addAll(plannedInCaseFaults(on, ofCase.closedOn));
  const choice = { serviceId, versionId, pointer: POINTER, on };
  const version = await gather(faults, requirePlannableVersion(tx, codes, choice));
  const found = foundOrRefused(faults, { ofCase, version });
  const components = await componentsOf(tx, found.version.id);
  const { interventionId: packageId } = found.version;
  if (components.length === 0) {
    const detail = 'This entry has no components; plan it as a plan action.';
    throw invalidField(POINTER, 'NOT_A_PACKAGE', detail);
  }
  const approach = { caseId: found.ofCase.id, interventionId: packageId, on, pointer: POINTER };
  await requireNoHarm(tx, codes, principal, approach);
  return { ofCase: found.ofCase, packageId, components };
}

/**
 * Plans a package, with a plan action for each component: all or none. Gives its id.
 * @throws DomainError (invalid) naming what is wrong.
 */
export async function planPackage(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: PlanPackageDto,
): Promise<string> {
  const { ofCase, packageId, components } = await checked(tx, codes, principal, input);
  const { startsOn, weeks, plannedOn, purpose } = input;
  const { serviceId } = principal;
  const owned = { serviceId, deliveryAreaId: ofCase.deliveryAreaId, caseId: ofCase.id, recordedAt: tx.now };
  const { interventionVersionId } = input;
  const id = tx.newId();
  await tx.insert(PackagePlan, [{ ...owned, id, interventionVersionId, plannedOn, startsOn, weeks }]);
  const rows: PlanAction[] = [];
  for (const component of components) {
    const role = await codes.find(tx, serviceId, 'ROLE_IN_PLAN', component.role);
    rows.push({
      ...owned,
      ...NO_PLAN_DETAILS,
      ...NO_CHOICE,
      ...(await workOf(tx, codes, principal, { input, packageId }, component)),
      id: tx.newId(),
      reference: null,
      needAreaCode: component.needAreaCode,
      needRatingId: null,
      purpose,
      responsibleAgency: String(role?.attributes['agency']),
      responsibleRole: component.role,
      plannedOn,
      startDueOn: startsOn,
      dueOn: addDays(startsOn, weeks * DAYS_IN_WEEK - 1),
      sessionsPlanned: component.weeklyContacts && component.weeklyContacts * weeks,
      minutesPlanned: component.weeklyMinutes && component.weeklyMinutes * weeks,
      packagePlanId: id,
      packageComponentId: component.id,
      notDeliveredReason: null,
      notDeliveredOn: null,
      rowVersion: 1,
    });
  }
  await tx.insert(PlanAction, rows);
  const event = { recordType: 'packagePlan', recordId: id, caseId: ofCase.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event, records: rows.length + 1 });
  return id;
}
