import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { findCurrentVersion } from '../../catalogue/intervention-versions.js';
import { readResult } from '../../evaluation/runs/stored-run.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { staleAfterReview } from '../evidence-item-content.js';
import { localFindingOf } from '../local-finding.js';
import type { LocalFindingDto } from './dto/local-finding.dto.js';

interface FindingRow {
  plan_id: string;
  title: string;
  withdrawn_on: string | null;
  id: string;
  look: number;
  data_as_of: string;
  result: string;
}

/** An early look finds nothing yet: it is one before the day of the analysis. */
const LATEST_LOOKS = `
  SELECT p.id AS plan_id, p.title, p.withdrawn_on, r.id, r.look, r.data_as_of, r.result
  FROM evaluation_plan p JOIN evaluation_run r ON r.plan_id = p.id
  WHERE p.service_id = :serviceId AND p.intervention_id = :interventionId AND p.id < :before
    AND r.look = (SELECT MAX(x.look) FROM evaluation_run x
                  WHERE x.plan_id = p.id AND x.data_as_of >= p.analysis_on)
  ORDER BY p.id DESC LIMIT :limit`;

function toFinding(row: FindingRow, today: string): LocalFindingDto {
  const result = readResult(row.result);
  const { rating, direction, outcome, effect } = localFindingOf(result);
  const freshUntil = staleAfterReview(row.data_as_of);
  return {
    id: row.id,
    evaluationPlanId: row.plan_id,
    planTitle: row.title,
    isWithdrawn: row.withdrawn_on !== null,
    look: row.look,
    dataAsOf: row.data_as_of,
    design: rating,
    direction,
    outcome,
    effect,
    statement: result.statement,
    freshUntil,
    isStale: freshUntil < today,
  };
}

/** What a service's own plans found, beside the evidence that others published and never merged with it. */
@Injectable()
export class LocalFindingsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found) where the service has no such intervention. */
  list({ serviceId }: Principal, interventionId: string, query: PageQuery): Promise<Page<LocalFindingDto>> {
    return this.uow.read((tx) => this.listIn(tx, serviceId, interventionId, query));
  }

  /** The same, in a transaction in which more is read. */
  async listIn(
    tx: ReadTransaction,
    serviceId: string,
    interventionId: string,
    query: PageQuery,
  ): Promise<Page<LocalFindingDto>> {
    if (!(await findCurrentVersion(tx, serviceId, interventionId))) throw notFound('intervention');
    const rows = await tx.query<FindingRow>(LATEST_LOOKS, {
      serviceId,
      interventionId,
      before: beforeId(query),
      limit: rowLimit(query),
    });
    const today = todayInBritain();
    return pageOf(
      rows,
      query,
      (row) => [row.plan_id],
      (row) => toFinding(row, today),
    );
  }
}
