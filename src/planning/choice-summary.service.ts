import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { requireDeliveryArea } from '../organisation/organisation-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { type Reason, toChoices } from './choice-summary.js';
import { type ChoiceRow, choiceSql } from './choice-summary.sql.js';
import type { ChoiceSummaryDto, ChoiceSummaryQuery } from './dto/choice-summary.dto.js';

interface ReasonRow {
  code: string;
  label_en: string;
  label_cy: string | null;
  attributes: string;
}

async function readReasons(tx: ReadTransaction, serviceId: string): Promise<(code: string) => Reason> {
  const rows = await tx.query<ReasonRow>(
    `SELECT code, label_en, label_cy, attributes FROM reference_code
     WHERE code_set = 'OTHER_CHOICE_REASON' AND (service_id IS NULL OR service_id = :serviceId)`,
    { serviceId },
  );
  const known = new Map(rows.map((row) => [row.code, row]));
  return (reason) => {
    const row = known.get(reason);
    const attributes = JSON.parse(row?.attributes ?? '{}') as { unmetDemand?: boolean };
    return {
      reason,
      labelEn: row?.label_en ?? reason,
      labelCy: row?.label_cy ?? null,
      unmetDemand: attributes.unmetDemand === true,
    };
  };
}

/** Measures whether plans follow the advice that they cite. */
@Injectable()
export class ChoiceSummaryService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where the area is not known or the period is reversed. */
  summarise({ serviceId }: Principal, query: ChoiceSummaryQuery): Promise<ChoiceSummaryDto> {
    const { since = null, until = todayInBritain(), deliveryArea = null } = query;
    if (since !== null && since > until) {
      throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    }
    return this.uow.analyse(async (tx) => {
      const areaId =
        deliveryArea === null
          ? null
          : await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea');
      const rows = await tx.query<ChoiceRow>(
        choiceSql(areaId === null ? '' : 'AND c.delivery_area_id = :areaId'),
        { serviceId, since: since ?? '1900-01-01', until, ...(areaId !== null && { areaId }) },
      );
      return { since, until, deliveryArea, ...toChoices(rows, await readReasons(tx, serviceId)) };
    });
  }
}
