import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { afterFault, futureFault } from '../../platform/errors/date-faults.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { gather } from '../../platform/errors/gather-faults.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { USUAL_COVARIATES } from '../comparison-design.js';
import { endingsOf, reoffendingDefinitionOf } from '../evaluation-codes.js';
import { LEAST_CHILDREN } from '../least-children.js';
import { EvaluationJobs } from '../runs/evaluation-jobs.js';
import type { EvaluationSurveyDto, EvaluationSurveySummaryDto } from './dto/evaluation-survey.dto.js';
import type { RunEvaluationSurveyDto } from './dto/run-evaluation-survey.dto.js';
import { keepSurvey } from './keep-survey.js';
import { readInterventions } from './read-survey.js';
import type { SurveyDefinition } from './survey-definition.js';
import type { SurveyOrder } from './survey-order.js';
import {
  findSurvey,
  selectSurveys,
  SURVEY_SUMMARY,
  type SurveySummaryRow,
  toSurveySummary,
} from './survey-rows.js';
import { SURVEY_VERSION } from './survey.js';

const LANDMARK_WEEKS = 8;
const FALSE_DISCOVERY_RATE = 0.1;

/** The definition of what is asked, with its defaults. */
const definitionOf = (asked: RunEvaluationSurveyDto): SurveyDefinition => ({
  dataAsOf: asked.dataAsOf ?? todayInBritain(),
  indexFrom: asked.indexFrom ?? null,
  indexTo: asked.indexTo ?? null,
  deliveryArea: asked.deliveryArea ?? null,
  landmarkWeeks: asked.landmarkWeeks ?? LANDMARK_WEEKS,
  covariates: asked.covariates ?? [...USUAL_COVARIATES],
  falseDiscoveryRate: asked.falseDiscoveryRate ?? FALSE_DISCOVERY_RATE,
  minimumChildren: LEAST_CHILDREN,
  cohortRule: 'FIRST_INDEX_IN_PERIOD',
  comparisonRule: 'EXPECTED_OF_THE_SAME_CHILDREN',
  metricVersion: 'LOCAL_LIVE',
});

/** Has every intervention looked at together, and keeps what came of it. */
@Injectable()
export class EvaluationSurveysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly jobs: EvaluationJobs,
  ) {}

  /**
   * Surveys every intervention.
   * @param waitMs how long to wait for its end
   * @throws DomainError (invalid) naming what is not known or cannot be used.
   */
  async run(
    principal: Principal,
    asked: RunEvaluationSurveyDto,
    waitMs: number,
  ): Promise<EvaluationSurveyDto> {
    const { serviceId } = principal;
    const order = await this.uow.read((tx) => this.#order(tx, serviceId, definitionOf(asked)));
    const { definition, deliveryAreaId } = order;
    return this.jobs.run(
      principal,
      {
        ...{ kind: 'survey', order, keep: keepSurvey, recordType: 'evaluationSurvey' },
        job: {
          ...{ deliveryAreaId, interventionId: null, planId: null, methodVersion: SURVEY_VERSION },
          dataAsOf: definition.dataAsOf,
          definition: JSON.stringify(definition),
        },
        read: (tx, id) => findSurvey(tx, serviceId, id),
      },
      waitMs,
    );
  }

  /** Ends a survey that is not finished; one that has ended stays as it ended. @throws DomainError (not found). */
  cancel(principal: Principal, id: string): Promise<EvaluationSurveyDto> {
    return this.jobs.cancel(principal, id, (tx) => findSurvey(tx, principal.serviceId, id));
  }

  async list({ serviceId }: Principal, query: PageQuery): Promise<Page<EvaluationSurveySummaryDto>> {
    const { where, parameters } = whereAll([
      ['r.service_id = :serviceId', { serviceId }],
      ['r.id < :before', { before: beforeId(query) }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<SurveySummaryRow>(
        `${selectSurveys(SURVEY_SUMMARY)} WHERE ${where} ORDER BY r.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toSurveySummary);
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<EvaluationSurveyDto> {
    return this.uow.read((tx) => findSurvey(tx, serviceId, id));
  }

  /** @throws DomainError (invalid) naming what is not known or cannot be used. */
  async #order(tx: ReadTransaction, serviceId: string, definition: SurveyDefinition): Promise<SurveyOrder> {
    const { dataAsOf, indexFrom, indexTo, deliveryArea, covariates } = definition;
    const faults = new FaultList();
    faults.addAll(futureFault('/dataAsOf', dataAsOf, todayInBritain()));
    const reversed = 'The period ends before it begins.';
    faults.addAll(afterFault('/indexFrom', indexFrom, indexTo, 'PERIOD_REVERSED', reversed));
    const deliveryAreaId =
      deliveryArea === null
        ? null
        : await gather(faults, requireDeliveryArea(tx, serviceId, deliveryArea, '/deliveryArea'));
    const uses = covariates.map((code, index) => ({
      codeSet: 'EVALUATION_COVARIATE',
      code,
      pointer: `/covariates/${index}`,
    }));
    faults.addAll(await this.codes.faults(tx, serviceId, uses));
    faults.throwIfAny();
    const reoffending = await reoffendingDefinitionOf(tx, this.codes, serviceId);
    const endings = await endingsOf(tx, this.codes, serviceId);
    const known = await readInterventions(tx, serviceId);
    return { serviceId, definition, deliveryAreaId, known, reoffending, endings };
  }
}
