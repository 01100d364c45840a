import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { recordChange } from '../audit/record-changes.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { ApproveOverrideDto } from './dto/approve-override.dto.js';
import type { CreateSuitabilityAssessmentDto } from './dto/create-suitability-assessment.dto.js';
import type { SuitabilityAssessmentDto } from './dto/suitability-assessment.dto.js';
import type { SuitabilityAssessmentQuery } from './dto/suitability-query.dto.js';
import { recordSuitability } from './record-suitability.js';
import { SuitabilityAssessment } from './suitability-assessment.entity.js';
import { approvalFaults, type DecisionFacts } from './suitability-rules.js';
import {
  findSuitability,
  listSuitability,
  type SuitabilityRow,
  toSuitabilityAssessment,
} from './suitability-rows.js';

const RECORD_TYPE = 'suitabilityAssessment';
const approvalOf = ({
  approvedById,
  approvedAt,
}: Pick<SuitabilityAssessmentDto, 'approvedById' | 'approvedAt'>) => ({
  approvedById,
  approvedAt,
});

/** Whether interventions suit children, as assessed by those who work with them. */
@Injectable()
export class SuitabilityService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the decision is not known. */
  async list(
    principal: Principal,
    query: SuitabilityAssessmentQuery,
  ): Promise<Page<SuitabilityAssessmentDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<SuitabilityAssessmentDto>> => {
      await this.codes.require(tx, principal.serviceId, [
        { codeSet: 'SUITABILITY_DECISION', code: query.decision, pointer: '?decision' },
      ]);
      const rows = await listSuitability(tx, principal, query);
      const decisions = await this.codes.all(tx, principal.serviceId, 'SUITABILITY_DECISION');
      return pageOf(
        rows,
        query,
        ({ id }) => [id],
        (row) =>
          toSuitabilityAssessment(
            row,
            principal,
            decisions.get(row.decision)?.attributes.needsApproval === true,
          ),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<SuitabilityAssessmentDto>> {
    const found = await consult(
      this.uow,
      principal,
      async (tx) => this.#shown(tx, principal, await findSuitability(tx, principal, id)),
      (shown) => shown && { recordType: RECORD_TYPE, recordId: id, caseId: shown.body.caseId },
    );
    if (!found) throw notFound('suitability assessment');
    return found;
  }

  /** @throws DomainError (invalid) naming every fault. */
  create(
    principal: Principal,
    input: CreateSuitabilityAssessmentDto,
  ): Promise<Versioned<SuitabilityAssessmentDto>> {
    return once(this.uow, principal, async (tx) => {
      const id = await recordSuitability(tx, this.codes, principal, input);
      const saved = await this.#shown(tx, principal, await findSuitability(tx, principal, id));
      if (!saved) throw new Error('An assessment that was just written cannot be read.');
      return saved;
    });
  }

  /**
   * Approves an override, or takes the approval back.
   * @throws DomainError: not found, precondition failed, or invalid where there is nothing that this account may approve.
   */
  approve(
    principal: Principal,
    id: string,
    rowVersion: number,
    { approved, changeReason }: ApproveOverrideDto,
  ): Promise<Versioned<SuitabilityAssessmentDto>> {
    const { serviceId, accountId } = principal;
    return this.uow.write(async (tx) => {
      const row = await findSuitability(tx, principal, id);
      const stored = atVersion(row, rowVersion, 'suitability assessment');
      const { attributes, needsApproval } = await this.#decision(tx, principal, stored.decision);
      const faults = new FaultList();
      faults.addAll(approvalFaults({ assessedById: stored.assessed_by_id }, attributes, accountId));
      faults.throwIfAny();
      const before = toSuitabilityAssessment(stored, principal, needsApproval);
      const approval = { approvedById: approved ? accountId : null, approvedAt: approved ? tx.now : null };
      const next = await tx.update(SuitabilityAssessment, { id, serviceId, rowVersion }, approval);
      await recordChange(tx, principal, {
        recordType: RECORD_TYPE,
        recordId: id,
        caseId: stored.case_id,
        deliveryAreaId: stored.delivery_area_id,
        before: approvalOf(before),
        after: approval,
        reason: changeReason,
      });
      const body: SuitabilityAssessmentDto = {
        ...before,
        ...approval,
        approval: approved ? 'GIVEN' : 'AWAITED',
      };
      return { body, rowVersion: next };
    });
  }

  async #decision(tx: ReadTransaction, { serviceId }: Principal, code: string) {
    const known = await this.codes.find(tx, serviceId, 'SUITABILITY_DECISION', code);
    const attributes: DecisionFacts = known?.attributes ?? {};
    return { attributes, needsApproval: attributes.needsApproval === true };
  }

  async #shown(
    tx: ReadTransaction,
    principal: Principal,
    row: SuitabilityRow | null,
  ): Promise<Versioned<SuitabilityAssessmentDto> | null> {
    if (!row) return null;
    const { needsApproval } = await this.#decision(tx, principal, row.decision);
    return { body: toSuitabilityAssessment(row, principal, needsApproval), rowVersion: row.row_version };
  }
}
