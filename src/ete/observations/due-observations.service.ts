import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { addDays, daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { dateAndId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { codesOfKind } from '../codes-of-kind.js';
import type { EteObservationDueDto, EteObservationsDueQuery } from '../dto/ete-observations-due.dto.js';

const WEEKLY = 7;

interface DueRow {
  id: string;
  child_id: string;
  provision_type: string;
  provider_id: string | null;
  started_on: PlainDate;
  last_observed_on: PlainDate | null;
  since: PlainDate;
}

/** Placements that run today while a case of their child does, with the day since which nobody has seen the child there. */
const running = (visible: string, none: string): string => `
  SELECT r.*, COALESCE(r.last_observed_on, CASE WHEN r.started_on < r.opened_on THEN r.opened_on ELSE r.started_on END) AS since
  FROM (
    SELECT e.id, e.child_id, e.provision_type, e.provider_id, e.started_on,
      (SELECT MAX(o.observed_on) FROM ete_observation o WHERE o.spell_id = e.id) AS last_observed_on,
      (SELECT MIN(c.opened_on) FROM case_record c
       WHERE c.child_id = e.child_id AND c.opened_on <= :today AND (c.closed_on IS NULL OR c.closed_on >= :today)) AS opened_on
    FROM ete_spell e
    WHERE e.service_id = :serviceId AND e.started_on <= :today AND (e.ended_on IS NULL OR e.ended_on >= :today)
      AND e.provision_type NOT IN (${none}) AND ${visible}
  ) r
  WHERE r.opened_on IS NOT NULL`;

const toDue = (row: DueRow, everyDays: number, today: PlainDate): EteObservationDueDto => ({
  id: row.id,
  childId: row.child_id,
  provisionType: row.provision_type,
  providerId: row.provider_id,
  startedOn: row.started_on,
  lastObservedOn: row.last_observed_on,
  since: row.since,
  dueOn: addDays(row.since, everyDays),
  daysOverdue: daysBetween(row.since, today) - everyDays,
});

/** Placements of which nobody has said for too long how the child gets on. */
@Injectable()
export class DueObservationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: EteObservationsDueQuery): Promise<Page<EteObservationDueDto>> {
    const { everyDays = WEEKLY } = query;
    const today = todayInBritain();
    const after = dateAndId(query);
    const [visible, seen] = ofVisibleChild('e.child_id', principal);
    const read = async (tx: ReadTransaction): Promise<Page<EteObservationDueDto>> => {
      const without = await codesOfKind(tx, this.codes, principal.serviceId, 'NONE');
      const { where, parameters } = whereAll([
        ['d.since <= :latest', { latest: addDays(today, -everyDays) }],
        [
          '(d.since > :afterDate OR (d.since = :afterDate AND d.id > :afterId))',
          { afterDate: after?.date, afterId: after?.id },
        ],
      ]);
      const rows = await tx.query<DueRow>(
        `SELECT d.* FROM (${running(visible, without.list)}) d WHERE ${where} ORDER BY d.since, d.id LIMIT :limit`,
        {
          ...{ ...seen, ...without.parameters, ...parameters },
          ...{ serviceId: principal.serviceId, today, limit: rowLimit(query) },
        },
      );
      return pageOf(
        rows,
        query,
        ({ since, id }) => [since, id],
        (row) => toDue(row, everyDays, today),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'eteObservationDue',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }
}
