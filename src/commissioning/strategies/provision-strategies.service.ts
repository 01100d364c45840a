import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conflict, invalidField, notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  ApproveProvisionStrategyDto,
  CreateProvisionStrategyDto,
  ProvisionStrategyDto,
  ProvisionStrategyQuery,
  StrategyPriorityInput,
  UpdateProvisionStrategyDto,
} from '../dto/provision-strategy.dto.js';
import { ProvisionStrategy } from './provision-strategy.entity.js';
import { faultsOfStrategy } from './strategy-faults.js';
import {
  findStrategy,
  inForceBetween,
  listStrategies,
  prioritiesOf,
  type StrategyRow,
  stateOfStrategy,
  toStrategy,
} from './strategy-rows.js';
import { approvalFaults, type StrategyPriority } from './strategy-rules.js';

const RECORD = 'provisionStrategy';
const NAME = 'provision strategy';

const prioritised = (priorities: readonly StrategyPriorityInput[]): StrategyPriority[] =>
  priorities.map(({ whyCy = null, ...priority }) => ({
    ...{ needAreaCode: priority.needAreaCode, intent: priority.intent, whyEn: priority.whyEn, whyCy },
    ...{ measure: priority.measure, target: priority.target, targetOn: priority.targetOn },
  }));

const alreadyApproved = () =>
  conflict(
    'ALREADY_APPROVED',
    'The strategy is approved, and stays as it is; draft another that names it in supersedesId.',
    [],
  );

/** What a service means to provide: drafted, approved once, and superseded by its next version. */
@Injectable()
export class ProvisionStrategiesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: ProvisionStrategyQuery): Promise<Page<ProvisionStrategyDto>> {
    const today = todayInBritain();
    const rows = await this.uow.read((tx) => listStrategies(tx, serviceId, query, today));
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => toStrategy(row, today),
    );
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<Versioned<ProvisionStrategyDto>> {
    return this.uow.read((tx) => readStrategy(tx, serviceId, id));
  }

  /** @throws DomainError naming every fault (invalid). */
  create(
    principal: Principal,
    { supersedesId = null, titleCy = null, summaryCy = null, ...input }: CreateProvisionStrategyDto,
  ): Promise<Versioned<ProvisionStrategyDto>> {
    const { serviceId } = principal;
    const priorities = prioritised(input.priorities);
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      faults.addAll(await faultsOfStrategy(tx, this.codes, serviceId, { ...input, priorities }));
      faults.throwIfAny();
      const before = supersedesId === null ? null : await inForce(tx, serviceId, supersedesId);
      const row: ProvisionStrategy = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
        ...{ version: (before?.version ?? 0) + 1, supersedesId },
        ...{ titleEn: input.titleEn, titleCy, summaryEn: input.summaryEn, summaryCy },
        ...{ periodFrom: input.periodFrom, periodTo: input.periodTo },
        ...{ needsAnalysisId: input.needsAnalysisId, ownerRole: input.ownerRole, priorities },
        ...{ reviewDueOn: input.reviewDueOn, approvedBy: null, approvedOn: null, approvedAt: null },
        rowVersion: 1,
      };
      await tx.insert(ProvisionStrategy, [row]);
      await audit(tx, principal, { action: 'COLLECTION', recordType: RECORD, recordId: row.id });
      return readStrategy(tx, serviceId, row.id);
    });
  }

  /**
   * Changes a draft.
   * @throws DomainError: not found, precondition failed, conflict where it is approved, or naming every fault (invalid).
   */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    { priorities, ...input }: UpdateProvisionStrategyDto,
  ): Promise<Versioned<ProvisionStrategyDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const row = await draftAt(tx, serviceId, id, rowVersion);
      const facts = merged(
        {
          ...{ titleEn: row.title_en, titleCy: row.title_cy },
          ...{ summaryEn: row.summary_en, summaryCy: row.summary_cy },
          ...{ periodFrom: row.period_from, periodTo: row.period_to, reviewDueOn: row.review_due_on },
          ...{ needsAnalysisId: row.needs_analysis_id, ownerRole: row.owner_role },
          priorities: prioritiesOf(row),
        },
        { ...input, ...(priorities && { priorities: prioritised(priorities) }) },
      );
      const faults = new FaultList();
      faults.addAll(await faultsOfStrategy(tx, this.codes, serviceId, facts));
      faults.throwIfAny();
      await tx.update(ProvisionStrategy, { id, serviceId, rowVersion }, facts);
      await audit(tx, principal, { action: 'ALTERATION', recordType: RECORD, recordId: id });
      return readStrategy(tx, serviceId, id);
    });
  }

  /**
   * Records that a draft was approved: from then on nobody changes it, the database included.
   * @throws DomainError: not found, precondition failed, invalid, or conflict where it is approved or another is in force.
   */
  approve(
    principal: Principal,
    id: string,
    rowVersion: number,
    { approvedBy, approvedOn }: ApproveProvisionStrategyDto,
  ): Promise<Versioned<ProvisionStrategyDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const row = await draftAt(tx, serviceId, id, rowVersion);
      const faults = new FaultList();
      faults.addAll(approvalFaults(approvedOn, todayInBritain()));
      faults.throwIfAny();
      await requireStillInForce(tx, serviceId, row.supersedes_id);
      const other = await inForceBetween(tx, serviceId, {
        ...{ from: row.period_from, to: row.period_to, but: row.supersedes_id },
      });
      if (other) throw shared(other);
      const changes = { approvedBy, approvedOn, approvedAt: tx.now };
      await tx.update(ProvisionStrategy, { id, serviceId, rowVersion }, changes);
      await audit(tx, principal, { action: 'ALTERATION', recordType: RECORD, recordId: id });
      return readStrategy(tx, serviceId, id);
    });
  }
}

const shared = ({ title_en: title, period_from: from, period_to: to }: StrategyRow) =>
  conflict(
    'STRATEGY_IN_FORCE',
    `Another strategy is in force from ${from} to ${to}: ${title}. Draft a version that names it in supersedesId, or for another period.`,
    ['/periodFrom', '/periodTo'],
  );

/** @throws DomainError: not found, precondition failed, or conflict where it is approved. */
async function draftAt(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
  rowVersion: number,
): Promise<StrategyRow> {
  const row = await findStrategy(tx, serviceId, id);
  if (row && stateOfStrategy(row) !== 'DRAFT') throw alreadyApproved();
  return atVersion(row, rowVersion, NAME);
}

/** @throws DomainError (invalid) where there is no such strategy in force. */
async function inForce(tx: ReadTransaction, serviceId: string, id: string): Promise<StrategyRow> {
  const row = await findStrategy(tx, serviceId, id);
  if (row && stateOfStrategy(row) === 'APPROVED') return row;
  throw invalidField(
    '/supersedesId',
    'NOT_IN_FORCE',
    'The service has no strategy in force with this id; see GET /v1/provision-strategies?state=APPROVED.',
  );
}

/** @throws DomainError (conflict) where the version that a draft is to supersede is superseded by now. */
async function requireStillInForce(
  tx: ReadTransaction,
  serviceId: string,
  supersedesId: string | null,
): Promise<void> {
  const before = supersedesId === null ? null : await findStrategy(tx, serviceId, supersedesId);
  if (!before || stateOfStrategy(before) === 'APPROVED') return;
  throw conflict(
    'ALREADY_SUPERSEDED',
    'Another version was approved in place of the one that this draft names in supersedesId; draft one that names the newest.',
    [],
  );
}

async function readStrategy(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<Versioned<ProvisionStrategyDto>> {
  const row = await findStrategy(tx, serviceId, id);
  if (!row) throw notFound(NAME);
  return { body: toStrategy(row, todayInBritain()), rowVersion: row.row_version };
}
