import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { requireInterventionCode } from '../../catalogue/intervention-lookup.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { beforeFault } from '../../platform/errors/date-faults.js';
import { conflict, notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { gather } from '../../platform/errors/gather-faults.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { checkDesign, outcomeFaults } from '../check-design.js';
import { type ComparisonDesign, completeDesign, redesigned, storedDesign } from '../comparison-design.js';
import { LEAST_CHILDREN } from '../least-children.js';
import type { CreateEvaluationPlanDto } from './dto/create-evaluation-plan.dto.js';
import type { EvaluationPlanQuery } from './dto/evaluation-plan-query.dto.js';
import type { EvaluationPlanDto } from './dto/evaluation-plan.dto.js';
import type { UpdateEvaluationPlanDto } from './dto/update-evaluation-plan.dto.js';
import {
  type EvaluationPlanRow,
  findEvaluationPlan,
  listEvaluationPlans,
  stateOf,
  toEvaluationPlan,
} from './evaluation-plan-rows.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';

const versioned = (row: EvaluationPlanRow | null): Versioned<EvaluationPlanDto> => {
  if (!row) throw notFound('evaluation plan');
  return { body: toEvaluationPlan(row), rowVersion: row.row_version };
};

/** What of a plan is checked, and may be changed while it is a draft. */
type Content = Pick<
  CreateEvaluationPlanDto,
  'title' | 'question' | 'outcome' | 'analysisOn' | 'decisionRule'
>;

/** Evaluations as they are planned: fixed before a result is seen, and never changed from then on. */
@Injectable()
export class EvaluationPlansService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: EvaluationPlanQuery): Promise<Page<EvaluationPlanDto>> {
    const rows = await this.uow.read((tx) => listEvaluationPlans(tx, serviceId, query));
    return pageOf(rows, query, (row) => [row.id], toEvaluationPlan);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<EvaluationPlanDto>> {
    return versioned(await this.uow.read((tx) => findEvaluationPlan(tx, serviceId, id)));
  }

  /** @throws DomainError (invalid) naming everything that breaks a rule or is not known. */
  create(principal: Principal, input: CreateEvaluationPlanDto): Promise<Versioned<EvaluationPlanDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const { interventionId } = input;
      const design = completeDesign(input);
      const columns = await this.#checked(tx, serviceId, interventionId, input, design);
      const row: EvaluationPlan = {
        id: tx.newId(),
        serviceId,
        interventionId,
        ...columns,
        minimumChildren: input.minimumChildren ?? LEAST_CHILDREN,
        fixedAt: null,
        fixedById: null,
        runsBeforeFixing: null,
        withdrawnOn: null,
        withdrawnReason: null,
        rowVersion: 1,
        recordedAt: tx.now,
      };
      await tx.insert(EvaluationPlan, [row]);
      return versioned(await findEvaluationPlan(tx, serviceId, row.id));
    });
  }

  /** @throws DomainError (not found, precondition failed, conflict where it is no draft, invalid). */
  update(
    { serviceId }: Principal,
    id: string,
    rowVersion: number,
    input: UpdateEvaluationPlanDto,
  ): Promise<Versioned<EvaluationPlanDto>> {
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findEvaluationPlan(tx, serviceId, id), rowVersion, 'evaluation plan');
      const before = toEvaluationPlan(stored);
      const design = redesigned(storedDesign(stored.design), input);
      const content = merged<Content>(before, input);
      const columns = await this.#checked(tx, serviceId, stored.intervention_id, content, design);
      if (stateOf(stored) !== 'DRAFT') throw notADraft();
      const minimumChildren =
        input.minimumChildren === undefined
          ? stored.minimum_children
          : (input.minimumChildren ?? LEAST_CHILDREN);
      await tx.update(EvaluationPlan, { id, serviceId, rowVersion }, { ...columns, minimumChildren });
      return versioned(await findEvaluationPlan(tx, serviceId, id));
    });
  }

  /**
   * Settles a plan: from now on it is run as it is. One that is fixed stays as it was fixed.
   * @throws DomainError (not found, precondition failed, conflict where it is withdrawn).
   */
  fix(principal: Principal, id: string, rowVersion: number): Promise<Versioned<EvaluationPlanDto>> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const stored = atVersion(await findEvaluationPlan(tx, serviceId, id), rowVersion, 'evaluation plan');
      const state = stateOf(stored);
      if (state === 'FIXED') return versioned(stored);
      if (state === 'WITHDRAWN') throw notADraft();
      const runs = await tx.queryOne<{ n: number }>(
        `SELECT CAST(COUNT(*) AS integer) AS n FROM evaluation_run
         WHERE intervention_id = :interventionId AND service_id = :serviceId`,
        { interventionId: stored.intervention_id, serviceId },
      );
      await tx.update(
        EvaluationPlan,
        { id, serviceId, rowVersion },
        { fixedAt: tx.now, fixedById: accountId, runsBeforeFixing: runs?.n ?? 0 },
      );
      return versioned(await findEvaluationPlan(tx, serviceId, id));
    });
  }

  /** Keeps a plan from being run any more; it is kept, with the reason. @throws DomainError (not found). */
  withdraw(principal: Principal, id: string, reason: string): Promise<Versioned<EvaluationPlanDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const stored = await findEvaluationPlan(tx, serviceId, id);
      if (!stored || stored.withdrawn_on !== null) return versioned(stored);
      await tx.update(
        EvaluationPlan,
        { id, serviceId, rowVersion: stored.row_version },
        { withdrawnOn: todayInBritain(), withdrawnReason: reason },
      );
      return versioned(await findEvaluationPlan(tx, serviceId, id));
    });
  }

  /** The columns of a plan that may be stored. @throws DomainError (invalid) naming everything that may not. */
  async #checked(
    tx: WriteTransaction,
    serviceId: string,
    interventionId: string,
    { title, question, outcome, analysisOn, decisionRule }: Content,
    design: ComparisonDesign,
  ): Promise<
    Pick<
      EvaluationPlan,
      'title' | 'question' | 'outcome' | 'analysisOn' | 'decisionRule' | 'design' | 'deliveryAreaId'
    >
  > {
    const faults = new FaultList();
    await gather(faults, requireInterventionCode(tx, serviceId, interventionId, '/interventionId'));
    const checked = await checkDesign(tx, this.codes, serviceId, interventionId, design);
    faults.addAll(checked.faults);
    faults.addAll(await outcomeFaults(tx, this.codes, serviceId, outcome));
    const late = 'The analysis is planned for a day on which the cohort is not complete.';
    faults.addAll(beforeFault('/analysisOn', analysisOn, design.indexTo, 'BEFORE_COHORT', late));
    faults.throwIfAny();
    const { deliveryAreaId } = checked;
    return {
      title,
      question,
      outcome,
      analysisOn,
      decisionRule,
      design: JSON.stringify(design),
      deliveryAreaId,
    };
  }
}

const notADraft = () =>
  conflict(
    'NOT_A_DRAFT',
    'The plan is fixed or withdrawn, and stays as it is; make a new one for what is to be asked otherwise.',
    [],
  );
