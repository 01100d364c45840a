import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conflict, notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { decisionFaults } from '../commissioning-rules.js';
import type {
  CommissioningDecisionDto,
  CommissioningDecisionQuery,
  ConsideredOptionInput,
  CreateCommissioningDecisionDto,
  UpdateCommissioningDecisionDto,
} from '../dto/commissioning-decision.dto.js';
import { citeFaults } from './check-cites.js';
import type { ConsideredOption } from './cited-source.js';
import { CommissioningDecision } from './commissioning-decision.entity.js';
import { findDecision, listDecisions, toDecision } from './decision-rows.js';

const considered = (options: readonly ConsideredOptionInput[]): ConsideredOption[] =>
  options.map(({ option, consideration = null }) => ({ option, consideration }));

/** Decisions on what is provided: asked with what they rest on, and taken once. */
@Injectable()
export class CommissioningDecisionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(
    { serviceId }: Principal,
    query: CommissioningDecisionQuery,
  ): Promise<Page<CommissioningDecisionDto>> {
    const today = todayInBritain();
    const rows = await this.uow.read((tx) => listDecisions(tx, serviceId, query, today));
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => toDecision(row, today),
    );
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<Versioned<CommissioningDecisionDto>> {
    return this.uow.read((tx) => readDecision(tx, serviceId, id));
  }

  /** @throws DomainError naming every fault (invalid). */
  record(
    principal: Principal,
    input: CreateCommissioningDecisionDto,
  ): Promise<Versioned<CommissioningDecisionDto>> {
    const { serviceId } = principal;
    const cites = input.cites.map(({ kind, recordId = null, parameters = null }) => ({
      kind,
      recordId,
      parameters,
    }));
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      faults.addAll(await citeFaults(tx, this.codes, serviceId, cites));
      faults.throwIfAny();
      const row: CommissioningDecision = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
        ...{ title: input.title, question: input.question, cites, options: considered(input.options ?? []) },
        ...{ responseDueOn: input.responseDueOn, outcome: null, decision: null, reason: null },
        ...{ decidedBy: null, decidedOn: null, reviewDueOn: null, rowVersion: 1 },
      };
      await tx.insert(CommissioningDecision, [row]);
      await audit(tx, principal, {
        action: 'COLLECTION',
        recordType: 'commissioningDecision',
        recordId: row.id,
      });
      return readDecision(tx, serviceId, row.id);
    });
  }

  /**
   * Takes a decision, or changes one that is not taken.
   * @throws DomainError: not found, precondition failed, conflict where it is taken, or naming every fault (invalid).
   */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateCommissioningDecisionDto,
  ): Promise<Versioned<CommissioningDecisionDto>> {
    const { serviceId } = principal;
    const today = todayInBritain();
    return this.uow.write(async (tx) => {
      const stored = toDecision(
        atVersion(await findDecision(tx, serviceId, id), rowVersion, 'commissioning decision'),
        today,
      );
      if (stored.outcome !== null) requireReviewOnly(input);
      const options = input.options ? considered(input.options) : stored.options;
      const { responseDueOn, ...taken } = merged(
        {
          responseDueOn: stored.responseDueOn,
          ...{ outcome: stored.outcome, decision: stored.decision, reason: stored.reason },
          ...{ decidedBy: stored.decidedBy, decidedOn: stored.decidedOn, reviewDueOn: stored.reviewDueOn },
        },
        { ...input },
      );
      const faults = new FaultList();
      const use = { codeSet: 'DECISION_OUTCOME', code: taken.outcome, pointer: '/outcome' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      faults.throwIfAny();
      const outcome =
        taken.outcome === null
          ? null
          : await this.codes.find(tx, serviceId, 'DECISION_OUTCOME', taken.outcome);
      faults.addAll(decisionFaults(taken, outcome && outcome.attributes, today));
      faults.throwIfAny();
      await tx.update(
        CommissioningDecision,
        { id, serviceId, rowVersion },
        { options, responseDueOn, ...taken },
      );
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'commissioningDecision', recordId: id });
      return readDecision(tx, serviceId, id);
    });
  }
}

/** @throws DomainError (conflict) where more of a decision that was taken is to change than the day of its review. */
function requireReviewOnly({ reviewDueOn: _review, ...rest }: UpdateCommissioningDecisionDto): void {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  throw conflict(
    'ALREADY_DECIDED',
    'The decision is taken, and stays as it is but for the day of its review; record another that takes its place.',
    given.map(([name]) => `/${name}`),
  );
}

async function readDecision(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<Versioned<CommissioningDecisionDto>> {
  const row = await findDecision(tx, serviceId, id);
  if (!row) throw notFound('commissioning decision');
  return { body: toDecision(row, todayInBritain()), rowVersion: row.row_version };
}
