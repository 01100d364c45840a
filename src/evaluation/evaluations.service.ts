import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import { once } from '../idempotency/once.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { futureFault } from '../platform/errors/date-faults.js';
import { conflict, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { beforeId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { checkDesign } from './check-design.js';
import { type ComparisonDesign, completeDesign, covariatesRead } from './comparison-design.js';
import { covariatesOf } from './covariates/registry.js';
import { type EvaluationDefinition, METHOD_VERSION } from './definition.js';
import type { EvaluationQuery } from './dto/evaluation-query.dto.js';
import type { EvaluationDto, EvaluationResultDto, EvaluationSummaryDto } from './dto/evaluation.dto.js';
import type { RunEvaluationDto } from './dto/run-evaluation.dto.js';
import { evaluate } from './evaluate.js';
import {
  type EvaluationRow,
  type EvaluationSummaryRow,
  selectRuns,
  toEvaluation,
  toSummary,
} from './evaluation-run-rows.js';
import { EvaluationRun } from './evaluation-run.entity.js';
import { LEAST_CHILDREN } from './least-children.js';
import type { RunEvaluationPlanDto } from './plans/dto/run-evaluation-plan.dto.js';
import { findEvaluationPlan, stateOf } from './plans/evaluation-plan-rows.js';
import { readCohort } from './read-cohort.js';
import { reoffendingDefinitionOf } from './reoffending-codes.js';

/** What is to be run: of a plan, or to explore. */
interface Asked {
  interventionId: string;
  design: ComparisonDesign;
  minimumChildren: number;
  dataAsOf: PlainDate;
  planId: string | null;
}

/** What a run came to, before it is kept. */
interface Found {
  definition: EvaluationDefinition;
  deliveryAreaId: string | null;
  result: EvaluationResultDto;
  inputSha256: string;
}

const SUMMARY = `r.id, r.intervention_id, r.plan_id, r.look, r.method_version, r.data_as_of, r.input_sha256, r.recorded_at`;

/** Runs evaluations on the service's own records and keeps them as they were. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /**
   * Runs an evaluation that no plan has settled.
   * @throws DomainError (invalid) naming what is not known or cannot be used.
   */
  run(principal: Principal, input: RunEvaluationDto): Promise<EvaluationDto> {
    return this.#run(principal, {
      interventionId: input.interventionId,
      design: completeDesign(input),
      minimumChildren: LEAST_CHILDREN,
      dataAsOf: input.dataAsOf ?? todayInBritain(),
      planId: null,
    });
  }

  /** @throws DomainError (not found; conflict where the plan is not fixed; invalid). */
  async runPlan(principal: Principal, planId: string, input: RunEvaluationPlanDto): Promise<EvaluationDto> {
    const plan = await this.uow.read((tx) => findEvaluationPlan(tx, principal.serviceId, planId));
    if (!plan) throw notFound('evaluation plan');
    if (stateOf(plan) !== 'FIXED') {
      throw conflict(
        'PLAN_NOT_FIXED',
        'Only a plan that is fixed, and not withdrawn, is run; fix it first, or run an exploratory evaluation.',
        [],
      );
    }
    return this.#run(principal, {
      interventionId: plan.intervention_id,
      design: JSON.parse(plan.design) as ComparisonDesign,
      minimumChildren: plan.minimum_children,
      dataAsOf: input.dataAsOf ?? todayInBritain(),
      planId,
    });
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
  async get({ serviceId }: Principal, id: string): Promise<EvaluationDto> {
    return this.uow.read((tx) => readRun(tx, serviceId, id));
  }

  async #run(principal: Principal, asked: Asked): Promise<EvaluationDto> {
    const { serviceId } = principal;
    const found = await this.uow.analyse((tx) => this.#evaluate(tx, serviceId, asked));
    return once(this.uow, principal, async (tx) => {
      const { definition, result, inputSha256, deliveryAreaId } = found;
      const { planId, interventionId } = asked;
      const row: EvaluationRun = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId,
        interventionId,
        planId,
        look: planId === null ? null : await nextLook(tx, planId),
        methodVersion: METHOD_VERSION,
        dataAsOf: definition.dataAsOf,
        inputSha256,
        definition: JSON.stringify(definition),
        result: JSON.stringify(result),
        recordedAt: tx.now,
      };
      await tx.insert(EvaluationRun, [row]);
      const event = { recordType: 'evaluation', recordId: row.id };
      await audit(tx, principal, { action: 'COMBINATION', ...event });
      return readRun(tx, serviceId, row.id);
    });
  }

  async #evaluate(tx: ReadTransaction, serviceId: string, asked: Asked): Promise<Found> {
    const { interventionId, design, dataAsOf, minimumChildren } = asked;
    const faults = new FaultList();
    const code = requireInterventionCode(tx, serviceId, interventionId, '/interventionId');
    const interventionCode = (await gather(faults, code)) ?? '';
    faults.addAll(futureFault('/dataAsOf', dataAsOf, todayInBritain()));
    const checked = await checkDesign(tx, this.codes, serviceId, interventionId, design);
    faults.addAll(checked.faults);
    faults.throwIfAny();
    const definition: EvaluationDefinition = {
      interventionId,
      interventionCode,
      dataAsOf,
      ...design,
      minimumChildren,
      cohortRule: 'FIRST_INDEX_IN_PERIOD',
      exposureRule: design.landmarkWeeks > 0 ? 'STARTED_BY_LANDMARK' : 'STARTED_IN_CASE',
      comparisonRule: 'DID_NOT_START',
      metricVersion: 'LOCAL_LIVE',
    };
    const reoffending = await reoffendingDefinitionOf(tx, this.codes, serviceId);
    const { deliveryAreaId } = checked;
    const cohort = readCohort(tx, serviceId, definition, {
      deliveryAreaId,
      landmarkWeeks: design.landmarkWeeks,
      covariates: covariatesOf(covariatesRead(design)),
      proving: reoffending.provenOutcomes,
    });
    const covariates = await this.codes.all(tx, serviceId, 'EVALUATION_COVARIATE');
    const labels = [...covariates].map(
      ([known, { labelEn, labelCy }]) => [known, { en: labelEn, cy: labelCy ?? labelEn }] as const,
    );
    const evaluated = await evaluate(cohort, definition, { reoffending, covariateLabels: new Map(labels) });
    return { definition, deliveryAreaId, ...evaluated };
  }
}

async function readRun(tx: ReadTransaction, serviceId: string, id: string): Promise<EvaluationDto> {
  const row = await tx.queryOne<EvaluationRow>(
    `${selectRuns('r.*')} WHERE r.id = :id AND r.service_id = :serviceId`,
    { id, serviceId },
  );
  if (!row) throw notFound('evaluation');
  return toEvaluation(row);
}

/** The number of the next look at a plan; of two at once, the database refuses one. */
async function nextLook(tx: WriteTransaction, planId: string): Promise<number> {
  const row = await tx.queryOne<{ looks: number }>(
    'SELECT CAST(COALESCE(MAX(look), 0) AS integer) AS looks FROM evaluation_run WHERE plan_id = :planId',
    { planId },
  );
  return (row?.looks ?? 0) + 1;
}
