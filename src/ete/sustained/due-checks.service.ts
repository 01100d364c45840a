import { Injectable } from '@nestjs/common';
import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { afterId } from '../../platform/http/cursor-types.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { OutcomeCheckDueDto } from '../dto/outcome-check.dto.js';
import { orderEnd } from '../order-facts.js';
import { followUpCodes, type LastingOutcome } from './lasting-outcomes.js';
import { CHECKED_WEEKS, endedBetween, windowOf } from './sustained-rules.js';

interface DueRow {
  id: string;
  child_id: string;
  ended_on: PlainDate;
  weeks: number;
  /** Outcomes that were checked for that time, parted by spaces. */
  checked: string | null;
}

/** What is looked at so many weeks after the end. */
const outcomesAt = (outcomes: readonly LastingOutcome[], weeks: number): string[] =>
  outcomes.filter(({ endFromPlacements }) => weeks > 0 || !endFromPlacements).map(({ outcome }) => outcome);

/** Cases `c` that are to be looked at so many weeks after their end; the windows of the times lie apart. */
const dueAt = (weeks: number, visible: string): string => `
  SELECT c.id, c.child_id, ${orderEnd('c')} AS ended_on, ${weeks} AS weeks,
    (SELECT string_agg(k.outcome, ' ') FROM outcome_check k WHERE k.case_id = c.id AND k.weeks = ${weeks}) AS checked,
    (SELECT COUNT(DISTINCT k.outcome) FROM outcome_check k WHERE k.case_id = c.id AND k.weeks = ${weeks}) AS done
  FROM case_record c
  WHERE ${orderEnd('c')} BETWEEN :from${weeks} AND :to${weeks} AND c.id > :after AND ${visible}`;

function toDue(row: DueRow, outcomes: readonly LastingOutcome[]): OutcomeCheckDueDto {
  const { dueOn, to } = windowOf(row.ended_on, row.weeks);
  const checked = new Set(row.checked?.split(' '));
  return {
    id: `${row.id}:${row.weeks}`,
    ...{ caseId: row.id, childId: row.child_id, endedOn: row.ended_on, weeks: row.weeks },
    ...{ dueOn, windowTo: to },
    outcomes: outcomesAt(outcomes, row.weeks).filter((outcome) => !checked.has(outcome)),
  };
}

/** Cases of which it is time to see whether what held at the end still holds. */
@Injectable()
export class DueChecksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<OutcomeCheckDueDto>> {
    const today = todayInBritain();
    const [visible, seen] = visibleCase('c', principal);
    const read = async (tx: ReadTransaction): Promise<Page<OutcomeCheckDueDto>> => {
      const { outcomes } = await followUpCodes(tx, this.codes, principal.serviceId);
      const windows = CHECKED_WEEKS.map((weeks) => {
        const { from, to } = endedBetween(weeks, today);
        // What has not ended yet is not to be looked at.
        return { [`from${weeks}`]: from, [`to${weeks}`]: to < today ? to : today };
      });
      const parts = CHECKED_WEEKS.map(
        (weeks) =>
          `SELECT * FROM (${dueAt(weeks, visible)}) p${weeks} WHERE done < ${outcomesAt(outcomes, weeks).length}`,
      );
      const rows = await tx.query<DueRow>(
        `SELECT d.* FROM (${parts.join(' UNION ALL ')}) d ORDER BY d.id LIMIT :limit`,
        Object.assign({ ...seen, after: afterId(query), limit: rowLimit(query) }, ...windows) as Record<
          string,
          unknown
        >,
      );
      return pageOf(
        rows,
        query,
        ({ id }) => [id],
        (row) => toDue(row, outcomes),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'outcomeCheckDue',
        items.map(({ caseId }) => caseId),
      ),
    );
  }
}
