import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { requireDeliveryArea } from '../organisation/organisation-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { type KnownCode, ReferenceCodes } from '../reference-data/reference-codes.js';
import type {
  SuitabilityCoverageDto,
  SuitabilitySummaryDto,
  SuitabilitySummaryQuery,
} from './dto/suitability-summary.dto.js';
import { type DecisionCountRow, suitabilityCountsSql } from './suitability-summary.sql.js';

/** Names what is counted and how. */
const METRIC_VERSION = 'suitability-1';

/** Counts of decisions as a measure: an override that nobody has approved is no assessment yet. */
function toCoverage(
  rows: readonly DecisionCountRow[],
  decisions: ReadonlyMap<string, KnownCode>,
): SuitabilityCoverageDto {
  const counts = rows.map(({ decision, label_en: labelEn, label_cy: labelCy, needed, approved }) => {
    const { recordable, needsApproval } = decisions.get(decision)?.attributes ?? {};
    const awaitingApproval = needsApproval === true ? needed - approved : 0;
    const assessed = recordable === true ? needed - awaitingApproval : 0;
    return { shown: { decision, labelEn, labelCy, count: needed, awaitingApproval }, assessed };
  });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    total: sum(counts.map(({ shown }) => shown.count)),
    assessed: sum(counts.map(({ assessed }) => assessed)),
    decisions: counts.map(({ shown }) => shown),
  };
}

/** Measures how far it is assessed whether work suits the child. */
@Injectable()
export class SuitabilitySummaryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the area is not known or the period is reversed. */
  summarise({ serviceId }: Principal, query: SuitabilitySummaryQuery): Promise<SuitabilitySummaryDto> {
    const { since = null, deliveryArea = null, until = todayInBritain() } = query;
    if (since !== null && since > until) {
      throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    }
    return this.uow.analyse(async (tx) => {
      const area =
        deliveryArea === null
          ? null
          : await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea');
      const decisions = await this.codes.all(tx, serviceId, 'SUITABILITY_DECISION');
      const parameters = { serviceId, since: since ?? '1900-01-01', until, ...(area && { areaId: area }) };
      const count = async (kind: Parameters<typeof suitabilityCountsSql>[0]) =>
        toCoverage(
          await tx.query<DecisionCountRow>(
            suitabilityCountsSql(kind, area === null ? '' : 'AND c.delivery_area_id = :areaId'),
            parameters,
          ),
          decisions,
        );
      return {
        metricVersion: METRIC_VERSION,
        since,
        until,
        deliveryArea,
        deliveriesStarted: await count('deliveries'),
        plannedActions: await count('plannedActions'),
      };
    });
  }
}
