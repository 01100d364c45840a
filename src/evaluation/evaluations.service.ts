import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { futureFault } from '../platform/errors/date-faults.js';
import { conflict, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { beforeId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { checkDesign, outcomeFaults } from './check-design.js';
import { type ComparisonDesign, completeDesign, storedDesign } from './comparison-design.js';
import { METHOD_VERSION } from './definition.js';
import type { EvaluationQuery } from './dto/evaluation-query.dto.js';
import type { EvaluationDto, EvaluationSummaryDto } from './dto/evaluation.dto.js';
import type { RunEvaluationDto } from './dto/run-evaluation.dto.js';
import { evaluationCodesOf } from './evaluation-codes.js';
import { LEAST_CHILDREN } from './least-children.js';
import type { EvaluationOutcome } from './outcomes/evaluation-outcome.js';
import type { RunEvaluationPlanDto } from './plans/dto/run-evaluation-plan.dto.js';
import { findEvaluationPlan, stateOf } from './plans/evaluation-plan-rows.js';
import { EvaluationJobs } from './runs/evaluation-jobs.js';
import type { EvaluationOrder } from './runs/evaluation-order.js';
import {
  type EvaluationSummaryRow,
  readEvaluation,
  selectRuns,
  SUMMARY,
  toSummary,
} from './runs/evaluation-rows.js';
import { keepRun } from './runs/keep-run.js';

/** What is to be run: of a plan, or to explore. */
interface Asked {
  interventionId: string;
  design: ComparisonDesign;
  outcome: string;
  minimumChildren: number;
  dataAsOf: PlainDate;
  planId: string | null;
}

/** A command has nobody who would grow tired of waiting. */
const TO_THE_END_MS = 3_600_000;

/** Has evaluations of the service's own records worked out, and gives them as they were kept. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly jobs: EvaluationJobs,
  ) {}

  /**
   * Runs an evaluation that no plan has settled.
   * @param waitMs how long to wait for its end
   * @throws DomainError (invalid) naming what is not known or cannot be used.
   */
  run(principal: Principal, input: RunEvaluationDto, waitMs = TO_THE_END_MS): Promise<EvaluationDto> {
    const asked: Asked = {
      interventionId: input.interventionId,
      design: completeDesign(input),
      outcome: input.outcome ?? 'PROVEN_REOFFENDING',
      minimumChildren: LEAST_CHILDREN,
      dataAsOf: input.dataAsOf ?? todayInBritain(),
      planId: null,
    };
    return this.#run(principal, asked, waitMs);
  }

  /**
   * Runs a plan, to have another look.
   * @param waitMs how long to wait for its end
   * @throws DomainError (not found; conflict where the plan is not fixed; invalid).
   */
  async runPlan(
    principal: Principal,
    planId: string,
    input: RunEvaluationPlanDto,
    waitMs: number,
  ): Promise<EvaluationDto> {
    const plan = await this.uow.read((tx) => findEvaluationPlan(tx, principal.serviceId, planId));
    if (!plan) throw notFound('evaluation plan');
    if (stateOf(plan) !== 'FIXED') {
      throw conflict(
        'PLAN_NOT_FIXED',
        'Only a plan that is fixed, and not withdrawn, is run; fix it first, or run an exploratory evaluation.',
        [],
      );
    }
    const asked: Asked = {
      interventionId: plan.intervention_id,
      design: storedDesign(plan.design),
      outcome: plan.outcome,
      minimumChildren: plan.minimum_children,
      dataAsOf: input.dataAsOf ?? todayInBritain(),
      planId,
    };
    return this.#run(principal, asked, waitMs);
  }

  /** Ends a run that is not finished; one that has ended stays as it ended. @throws DomainError (not found). */
  cancel(principal: Principal, id: string): Promise<EvaluationDto> {
    return this.jobs.cancel(principal, id, (tx) => readEvaluation(tx, principal.serviceId, id));
  }

  async list({ serviceId }: Principal, query: EvaluationQuery): Promise<Page<EvaluationSummaryDto>> {
    const { interventionId, evaluationPlanId } = query;
    const { where, parameters } = whereAll([
      ['r.service_id = :serviceId', { serviceId }],
      ['r.id < :before', { before: beforeId(query) }],
      ['r.intervention_id = :interventionId', { interventionId }],
      ['r.plan_id = :evaluationPlanId', { evaluationPlanId }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<EvaluationSummaryRow>(
        `${selectRuns(SUMMARY)} WHERE ${where} ORDER BY r.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toSummary);
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<EvaluationDto> {
    return this.uow.read((tx) => readEvaluation(tx, serviceId, id));
  }

  async #run(principal: Principal, asked: Asked, waitMs: number): Promise<EvaluationDto> {
    const { serviceId } = principal;
    const order = await this.uow.read((tx) => this.#order(tx, serviceId, asked));
    const { definition, deliveryAreaId } = order;
    const { interventionId, planId } = asked;
    return this.jobs.run(
      principal,
      {
        ...{ kind: 'evaluation', order, keep: keepRun(interventionId), recordType: 'evaluation' },
        job: {
          ...{ deliveryAreaId, interventionId, planId, methodVersion: METHOD_VERSION },
          dataAsOf: definition.dataAsOf,
          definition: JSON.stringify(definition),
        },
        read: (tx, id) => readEvaluation(tx, serviceId, id),
      },
      waitMs,
    );
  }

  /** @throws DomainError (invalid) naming what is not known or cannot be used. */
  async #order(tx: ReadTransaction, serviceId: string, asked: Asked): Promise<EvaluationOrder> {
    const { interventionId, design, outcome, dataAsOf, minimumChildren } = asked;
    const faults = new FaultList();
    const code = requireInterventionCode(tx, serviceId, interventionId, '/interventionId');
    const interventionCode = (await gather(faults, code)) ?? '';
    faults.addAll(futureFault('/dataAsOf', dataAsOf, todayInBritain()));
    const { faults: found, deliveryAreaId } = await checkDesign(
      tx,
      this.codes,
      serviceId,
      interventionId,
      design,
    );
    faults.addAll(found);
    faults.addAll(await outcomeFaults(tx, this.codes, serviceId, outcome));
    faults.throwIfAny();
    return {
      serviceId,
      deliveryAreaId,
      definition: {
        interventionId,
        interventionCode,
        outcome: outcome as EvaluationOutcome,
        dataAsOf,
        ...design,
        minimumChildren,
        cohortRule: 'FIRST_INDEX_IN_PERIOD',
        exposureRule: design.landmarkWeeks > 0 ? 'STARTED_BY_LANDMARK' : 'STARTED_IN_CASE',
        comparisonRule: 'DID_NOT_START',
        metricVersion: 'LOCAL_LIVE',
      },
      codes: await evaluationCodesOf(tx, this.codes, serviceId),
    };
  }
}
