import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { requireDeliveryArea } from '../organisation/organisation-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type {
  InterventionReachDto,
  NeedProvisionDto,
  ProvisionQuery,
  ProvisionSummaryDto,
} from './dto/provision-summary.dto.js';
import { type ProvisionRow, provisionSql } from './provision-summary.sql.js';

const toReach = (row: ProvisionRow): InterventionReachDto | null =>
  row.intervention_id === null || row.code === null || row.title_en === null || row.target === null
    ? null
    : {
        interventionId: row.intervention_id,
        code: row.code,
        titleEn: row.title_en,
        titleCy: row.title_cy,
        target: row.target,
        planned: row.planned,
        started: row.started,
        completed: row.completed,
        sessionsAttended: row.sessions_attended,
        minutesAttended: row.minutes_attended,
      };

/** Gathers rows, which come by need area, into need areas. */
function byNeedArea(rows: readonly ProvisionRow[]): NeedProvisionDto[] {
  const areas = new Map<string, NeedProvisionDto>();
  for (const row of rows) {
    const area = areas.get(row.need_area_code) ?? {
      needArea: row.need_area_code,
      labelEn: row.label_en,
      labelCy: row.label_cy,
      casesAssessed: row.cases_assessed,
      casesWithNeed: row.cases_with_need,
      interventions: [],
    };
    areas.set(row.need_area_code, area);
    const reach = toReach(row);
    if (reach) area.interventions.push(reach);
  }
  return [...areas.values()];
}

/** Sets what the caseload needs beside what exists and what reached whom. */
@Injectable()
export class ProvisionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the area is not known or the period is reversed. */
  async summarise({ serviceId }: Principal, query: ProvisionQuery): Promise<ProvisionSummaryDto> {
    const until = query.until ?? todayInBritain();
    const since = query.since ?? null;
    const deliveryArea = query.deliveryArea ?? null;
    if (since !== null && since > until) {
      throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    }
    const rows = await this.uow.analyse(async (tx) => {
      const areaId =
        deliveryArea === null
          ? null
          : await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea');
      const dose = listOf(await this.#codesWith(tx, serviceId, 'ATTENDANCE', 'countsTowardsDose'), 'dose');
      const completed = listOf(await this.#codesWith(tx, serviceId, 'COMPLETION', 'completed'), 'completed');
      return tx.query<ProvisionRow>(
        provisionSql(dose.list, completed.list, areaId === null ? '' : 'AND c.delivery_area_id = :areaId'),
        {
          serviceId,
          since: since ?? '1900-01-01',
          until,
          ...dose.parameters,
          ...completed.parameters,
          ...(areaId !== null && { areaId }),
        },
      );
    });
    return { since, until, deliveryArea, needAreas: byNeedArea(rows) };
  }

  async #codesWith(
    tx: ReadTransaction,
    serviceId: string,
    codeSet: string,
    attribute: string,
  ): Promise<string[]> {
    const codes = await this.codes.all(tx, serviceId, codeSet);
    return [...codes].filter(([, { attributes }]) => attributes[attribute] === true).map(([code]) => code);
  }
}
