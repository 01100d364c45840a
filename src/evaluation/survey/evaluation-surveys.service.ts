import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { once } from '../../idempotency/once.js';
import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { afterFault, futureFault } from '../../platform/errors/date-faults.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { gather } from '../../platform/errors/gather-faults.js';
import { stoppingServer } from '../../platform/errors/stopping.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { USUAL_COVARIATES } from '../comparison-design.js';
import { endingsOf, reoffendingDefinitionOf } from '../evaluation-codes.js';
import { LEAST_CHILDREN } from '../least-children.js';
import { EvaluationThread } from '../thread/evaluation-thread.js';
import type {
  EvaluationSurveyDto,
  EvaluationSurveySummaryDto,
  SurveyDefinitionDto,
  SurveyResultDto,
} from './dto/evaluation-survey.dto.js';
import type { RunEvaluationSurveyDto } from './dto/run-evaluation-survey.dto.js';
import { EvaluationSurvey } from './evaluation-survey.entity.js';
import { readInterventions } from './read-survey.js';
import type { SurveyDefinition } from './survey-definition.js';
import type { SurveyOrder } from './survey-order.js';
import { SURVEY_VERSION } from './survey.js';

interface SummaryRow {
  id: string;
  method_version: string;
  data_as_of: string;
  input_sha256: string;
  recorded_at: string;
}

interface SurveyRow extends SummaryRow {
  definition: string;
  result: string;
}

const LANDMARK_WEEKS = 8;
const FALSE_DISCOVERY_RATE = 0.1;

const toSummary = (row: SummaryRow): EvaluationSurveySummaryDto => ({
  id: row.id,
  methodVersion: row.method_version,
  dataAsOf: row.data_as_of,
  inputSha256: row.input_sha256,
  recordedAt: row.recorded_at,
});

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
export class EvaluationSurveysService implements BeforeApplicationShutdown {
  readonly #stopping = new AbortController();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly thread: EvaluationThread,
  ) {}

  /** Gives up what is under way: of a survey nothing is kept before it is done. */
  beforeApplicationShutdown(): void {
    this.#stopping.abort(stoppingServer());
  }

  /** @throws DomainError (invalid) naming what is not known or cannot be used; (unavailable) where the service stops. */
  async run(principal: Principal, asked: RunEvaluationSurveyDto): Promise<EvaluationSurveyDto> {
    const { serviceId } = principal;
    const order = await this.uow.read((tx) => this.#order(tx, serviceId, definitionOf(asked)));
    const { result, inputSha256 } = await this.thread.run('survey', order, {
      signal: this.#stopping.signal,
      onProgress: () => undefined,
    });
    return once(this.uow, principal, async (tx) => {
      const row: EvaluationSurvey = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId: order.deliveryAreaId,
        methodVersion: SURVEY_VERSION,
        dataAsOf: order.definition.dataAsOf,
        inputSha256,
        definition: JSON.stringify(order.definition),
        result: JSON.stringify(result),
        recordedAt: tx.now,
      };
      await tx.insert(EvaluationSurvey, [row]);
      await audit(tx, principal, {
        action: 'COMBINATION',
        recordType: 'evaluationSurvey',
        recordId: row.id,
      });
      return readSurvey(tx, serviceId, row.id);
    });
  }

  async list({ serviceId }: Principal, query: PageQuery): Promise<Page<EvaluationSurveySummaryDto>> {
    const { where, parameters } = whereAll([
      ['service_id = :serviceId', { serviceId }],
      ['id < :before', { before: beforeId(query) }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<SummaryRow>(
        `SELECT id, method_version, data_as_of, input_sha256, recorded_at FROM evaluation_survey
         WHERE ${where} ORDER BY id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toSummary);
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<EvaluationSurveyDto> {
    return this.uow.read((tx) => readSurvey(tx, serviceId, id));
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

async function readSurvey(tx: ReadTransaction, serviceId: string, id: string): Promise<EvaluationSurveyDto> {
  const row = await tx.queryOne<SurveyRow>(
    'SELECT * FROM evaluation_survey WHERE id = :id AND service_id = :serviceId',
    { id, serviceId },
  );
  if (!row) throw notFound('evaluation survey');
  return {
    ...toSummary(row),
    definition: JSON.parse(row.definition) as SurveyDefinitionDto,
    result: JSON.parse(row.result) as SurveyResultDto,
  };
}
