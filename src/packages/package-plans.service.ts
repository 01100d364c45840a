import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { planActionsOfPackage, toPlanAction } from '../planning/plan-action-rows.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type {
  PackageComplianceDto,
  PackagePlanDto,
  PackagePlanQuery,
  PlannedPackageDto,
  PlanPackageDto,
} from './dto/package-plan.dto.js';
import { packageCompliance } from './package-compliance.js';
import {
  findPackagePlan,
  listPackagePlans,
  type PackagePlanRow,
  toPackagePlan,
} from './package-plan-rows.js';
import { planPackage } from './plan-package.js';

/** Packages planned with children, and how far their contacts are kept. */
@Injectable()
export class PackagePlansService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: PackagePlanQuery): Promise<Page<PackagePlanDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<PackagePlanDto>> =>
      pageOf(await listPackagePlans(tx, principal, query), query, (row) => [row.id], toPackagePlan);
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'packagePlan',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  get(principal: Principal, id: string): Promise<PlannedPackageDto> {
    return this.#consult(principal, id, (tx, row) => shown(tx, principal, row));
  }

  /** @throws DomainError (not found). */
  compliance(principal: Principal, id: string, asOf?: PlainDate): Promise<PackageComplianceDto> {
    const day = asOf ?? todayInBritain();
    return this.#consult(principal, id, (tx, row) =>
      packageCompliance(tx, this.codes, principal.serviceId, row, day),
    );
  }

  /** @throws DomainError (invalid) naming what is wrong; nothing is planned then. */
  plan(principal: Principal, input: PlanPackageDto): Promise<PlannedPackageDto> {
    return once(this.uow, principal, async (tx) => {
      const id = await planPackage(tx, this.codes, principal, input);
      const row = await findPackagePlan(tx, principal, id);
      if (!row) throw notFound('planned package');
      return shown(tx, principal, row);
    });
  }

  /** Reads something of a planned package, and logs that it was read. */
  async #consult<Read>(
    principal: Principal,
    id: string,
    read: (tx: ReadTransaction, row: PackagePlanRow) => Promise<Read>,
  ): Promise<Read> {
    const found = await consult(
      this.uow,
      principal,
      async (tx) => {
        const row = await findPackagePlan(tx, principal, id);
        return row && { caseId: row.case_id, body: await read(tx, row) };
      },
      (shownOf) => shownOf && { recordType: 'packagePlan', recordId: id, caseId: shownOf.caseId },
    );
    if (!found) throw notFound('planned package');
    return found.body;
  }
}

async function shown(
  tx: ReadTransaction,
  principal: Principal,
  row: PackagePlanRow,
): Promise<PlannedPackageDto> {
  const actions = await planActionsOfPackage(tx, principal, row.case_id, row.id);
  return { ...toPackagePlan(row), planActions: actions.map(toPlanAction) };
}
