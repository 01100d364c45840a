import { Injectable } from '@nestjs/common';
import { ofVisibleCase, unrestricted } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CreateObservationDto,
  InterventionCoverageDto,
  ObservationCoverageDto,
  ObservationDto,
  ObservationQuery,
} from '../dto/observation.dto.js';
import type { QualityPeriodQuery } from '../dto/quality-period.dto.js';
import { periodOf } from '../period.js';
import { scoreOfCounts } from '../score.js';
import { findObservation, itemsOf, type ObservationRow, toObservation } from './observation-row.js';
import { recordObservation } from './record-observation.js';

interface CoverageRow {
  intervention_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  running: number;
  observed: number;
  yes: number;
  no: number;
  na: number;
  core_yes: number;
  core_no: number;
  core_na: number;
}

const answered = (answer: string, name: string): string =>
  `SUM(CASE WHEN i.answer = '${answer}' THEN 1 ELSE 0 END) AS ${name},
   SUM(CASE WHEN i.answer = '${answer}' AND i.is_core THEN 1 ELSE 0 END) AS core_${name}`;

/** Deliveries that ran in the period, whether each was observed in it, and what was seen. */
const COVERAGE = `
WITH seen AS MATERIALIZED (
  SELECT o.delivery_id, ${answered('YES', 'yes')}, ${answered('NO', 'no')}, ${answered('NA', 'na')}
  FROM observation o JOIN observation_item i ON i.observation_id = o.id
  WHERE o.service_id = :serviceId AND o.observed_on BETWEEN :since AND :until GROUP BY o.delivery_id
)
SELECT e.id AS intervention_id, e.code, cv.title_en, cv.title_cy, COUNT(*) AS running,
  COUNT(seen.delivery_id) AS observed,
  ${['yes', 'no', 'na', 'core_yes', 'core_no', 'core_na'].map((name) => `COALESCE(SUM(seen.${name}), 0) AS ${name}`).join(', ')}
FROM delivery d
JOIN case_record c ON c.id = d.case_id
JOIN intervention_version v ON v.id = d.intervention_version_id
JOIN intervention e ON e.id = v.intervention_id
JOIN intervention_version cv ON cv.intervention_id = e.id AND cv.is_current
LEFT JOIN seen ON seen.delivery_id = d.id
WHERE c.service_id = :serviceId AND ${unrestricted('c')}
  AND d.started_on <= :until AND (d.ended_on IS NULL OR d.ended_on >= :since)
GROUP BY e.id, e.code, cv.title_en, cv.title_cy`;

const toCoverage = (row: CoverageRow): InterventionCoverageDto => ({
  interventionId: row.intervention_id,
  code: row.code,
  titleEn: row.title_en,
  titleCy: row.title_cy,
  running: row.running,
  observed: row.observed,
  share: row.observed / row.running,
  score: scoreOfCounts(Number(row.yes), Number(row.no), Number(row.na)),
  coreScore: scoreOfCounts(Number(row.core_yes), Number(row.core_no), Number(row.core_na)),
});

/** The rows of a delivery are found by it, and otherwise those of a case by the case. */
const parentOf = ({ caseId, deliveryId }: ObservationQuery) =>
  deliveryId === undefined
    ? { table: 'case_record', key: 'case_id', id: caseId }
    : { table: 'delivery', key: 'delivery_id', id: deliveryId };

/** What observers saw of the deliveries of a service. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: ObservationQuery): Promise<Page<ObservationDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('o.case_id', principal),
      ofService('o', principal.serviceId, parentOf(query)),
      ['o.case_id = :caseId', { caseId: query.caseId }],
      ['o.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<ObservationDto>> => {
      const rows = await tx.query<ObservationRow>(
        `SELECT * FROM observation o WHERE ${where} ORDER BY o.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const items = await itemsOf(
        tx,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => toObservation(row, items.get(row.id) ?? []),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'observation',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<ObservationDto> {
    const read = async (tx: ReadTransaction): Promise<ObservationDto | null> => {
      const row = await findObservation(tx, principal, id);
      return row && toObservation(row, (await itemsOf(tx, [id])).get(id) ?? []);
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (answer) => answer && { recordType: 'observation', recordId: id, caseId: answer.caseId },
    );
    if (!found) throw notFound('observation');
    return found;
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateObservationDto): Promise<ObservationDto> {
    return once(this.uow, principal, (tx) => recordObservation(tx, this.codes, principal, input));
  }

  /** @throws DomainError (invalid) where the period is reversed. */
  async coverage({ serviceId }: Principal, query: QualityPeriodQuery): Promise<ObservationCoverageDto> {
    const { since, until } = periodOf(query);
    const rows = await this.uow.analyse((tx) => tx.query<CoverageRow>(COVERAGE, { serviceId, since, until }));
    const interventions = rows
      .map(toCoverage)
      .sort((one, other) => one.share - other.share || (one.code < other.code ? -1 : 1));
    return { since, until, interventions };
  }
}
