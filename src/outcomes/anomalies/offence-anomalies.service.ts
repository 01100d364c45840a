import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { addYears } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { OffenceAnomaliesQuery, OffenceAnomalyDto } from '../dto/offence-anomalies.dto.js';
import { ANOMALY_CODES, ANOMALY_KINDS, anomalyConditions } from './anomaly-kinds.js';

type AnomalyRow = { id: string; child_id: string; committed_on: string } & Record<string, number | string>;

const columnOf = (kind: string): string => kind.toLowerCase();

function toAnomaly(row: AnomalyRow): OffenceAnomalyDto {
  const found = ANOMALY_CODES.filter((kind) => row[columnOf(kind)] === 1);
  return {
    ...{ id: row.id, childId: row.child_id, committedOn: row.committed_on },
    anomalies: found.map((code) => {
      const [labelEn, labelCy] = ANOMALY_KINDS[code];
      return { code, labelEn, labelCy };
    }),
  };
}

/** Offences that would distort what is measured, if they were recorded wrongly. */
@Injectable()
export class OffenceAnomaliesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: OffenceAnomaliesQuery): Promise<Page<OffenceAnomalyDto>> {
    const { serviceId } = principal;
    const [visible, seen] = ofVisibleChild('o.child_id', principal);
    const read = async (tx: ReadTransaction): Promise<Page<OffenceAnomalyDto>> => {
      const kinds = await this.codes.all(tx, serviceId, 'FOLLOW_UP_EVENT');
      const ends = [...kinds].filter(([, { attributes }]) => attributes.ends === true).map(([code]) => code);
      const endings = listOf(ends, 'ending');
      const conditions = anomalyConditions(endings.list);
      const flags = ANOMALY_CODES.map(
        (kind) => `CASE WHEN ${conditions[kind]} THEN 1 ELSE 0 END AS ${columnOf(kind)}`,
      );
      const wanted = query.kind ? [query.kind] : ANOMALY_CODES;
      const rows = await tx.query<AnomalyRow>(
        `SELECT a.* FROM (
           SELECT o.id, o.child_id, o.committed_on, ${flags.join(', ')}
           FROM offence o JOIN child ch ON ch.id = o.child_id
           WHERE o.service_id = :serviceId AND o.id > :after AND o.is_recordable AND NOT o.is_breach AND ${visible}
         ) a WHERE ${wanted.map((kind) => `a.${columnOf(kind)} = 1`).join(' OR ')} ORDER BY a.id LIMIT :limit`,
        {
          ...{ ...seen, ...endings.parameters, serviceId, yearAgo: addYears(todayInBritain(), -1) },
          ...{ after: afterId(query), limit: rowLimit(query) },
        },
      );
      return pageOf(rows, query, (row) => [row.id], toAnomaly);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'offence',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }
}
