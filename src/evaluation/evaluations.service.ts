import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import { once } from '../idempotency/once.js';
import { requireDeliveryArea } from '../organisation/organisation-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { afterFault, futureFault } from '../platform/errors/date-faults.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { beforeId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type EvaluationDefinition, METHOD_VERSION } from './definition.js';
import type { EvaluationQuery } from './dto/evaluation-query.dto.js';
import type {
  EvaluationDefinitionDto,
  EvaluationDto,
  EvaluationResultDto,
  EvaluationSummaryDto,
} from './dto/evaluation.dto.js';
import type { RunEvaluationDto } from './dto/run-evaluation.dto.js';
import { evaluate } from './evaluate.js';
import { EvaluationRun } from './evaluation-run.entity.js';
import { readCohort } from './read-cohort.js';
import { reoffendingDefinitionOf } from './reoffending-codes.js';

interface SummaryRow {
  id: string;
  intervention_id: string;
  method_version: string;
  data_as_of: string;
  input_sha256: string;
  recorded_at: string;
}

interface RunRow extends SummaryRow {
  definition: string;
  result: string;
}

const toSummary = (row: SummaryRow): EvaluationSummaryDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  methodVersion: row.method_version,
  dataAsOf: row.data_as_of,
  inputSha256: row.input_sha256,
  recordedAt: row.recorded_at,
});

const toEvaluation = (row: RunRow): EvaluationDto => ({
  ...toSummary(row),
  definition: JSON.parse(row.definition) as EvaluationDefinitionDto,
  result: JSON.parse(row.result) as EvaluationResultDto,
});

/** Runs evaluations on the service's own records and keeps them as they were. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the intervention or area is not known or a date cannot be used. */
  async run(principal: Principal, input: RunEvaluationDto): Promise<EvaluationDto> {
    const { serviceId } = principal;
    const definition = await this.#define(serviceId, input);
    const { result, inputSha256, deliveryAreaId } = await this.uow.analyse(async (tx) => {
      const { deliveryArea } = definition;
      const areaId =
        deliveryArea === null
          ? null
          : await requireDeliveryArea(tx, serviceId, deliveryArea, '/deliveryArea');
      const reoffending = await reoffendingDefinitionOf(tx, this.codes, serviceId);
      const cohort = readCohort(tx, serviceId, definition, areaId);
      return { ...(await evaluate(cohort, definition, reoffending)), deliveryAreaId: areaId };
    });
    return once(this.uow, principal, async (tx) => {
      const row: EvaluationRun = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId,
        interventionId: definition.interventionId,
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
      const { id, interventionId, methodVersion, dataAsOf, recordedAt } = row;
      return { id, interventionId, methodVersion, dataAsOf, inputSha256, recordedAt, definition, result };
    });
  }

  async list({ serviceId }: Principal, query: EvaluationQuery): Promise<Page<EvaluationSummaryDto>> {
    const { where, parameters } = whereAll([
      ['service_id = :serviceId', { serviceId }],
      ['id < :before', { before: beforeId(query) }],
      ['intervention_id = :interventionId', { interventionId: query.interventionId }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<SummaryRow>(
        `SELECT id, intervention_id, method_version, data_as_of, input_sha256, recorded_at FROM evaluation_run
         WHERE ${where} ORDER BY id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toSummary);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<EvaluationDto> {
    const row = await this.uow.read((tx) =>
      tx.queryOne<RunRow>('SELECT * FROM evaluation_run WHERE id = :id AND service_id = :serviceId', {
        id,
        serviceId,
      }),
    );
    if (!row) throw notFound('evaluation');
    return toEvaluation(row);
  }

  #define(serviceId: string, input: RunEvaluationDto): Promise<EvaluationDefinition> {
    const today = todayInBritain();
    const dataAsOf = input.dataAsOf ?? today;
    const faults = new FaultList();
    faults.addAll(futureFault('/dataAsOf', dataAsOf, today));
    faults.addAll(
      afterFault(
        '/indexFrom',
        input.indexFrom,
        input.indexTo,
        'PERIOD_REVERSED',
        'The period ends before it begins.',
      ),
    );
    faults.throwIfAny();
    return this.uow.read(async (tx) => ({
      interventionId: input.interventionId,
      interventionCode: await requireInterventionCode(tx, serviceId, input.interventionId, '/interventionId'),
      dataAsOf,
      indexFrom: input.indexFrom ?? null,
      indexTo: input.indexTo ?? null,
      deliveryArea: input.deliveryArea ?? null,
      cohortRule: 'FIRST_INDEX_IN_PERIOD',
      exposureRule: 'STARTED_IN_CASE',
      comparisonRule: 'DID_NOT_START',
      metricVersion: 'LOCAL_LIVE',
    }));
  }
}
