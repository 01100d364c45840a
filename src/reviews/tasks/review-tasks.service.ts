import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { readSetting } from '../../organisation/service-settings.js';
import { isPlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badCursor, cursorKeys, type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { readTasks } from './read-tasks.js';
import type { ReviewStandards } from './review-standards.js';
import type { ReviewTaskDto, ReviewTaskQuery } from './review-task.dto.js';
import { type ChangeLabel, taskReason } from './task-reason.js';
import { daysOverdue, type ReviewTask } from './tasks-of-case.js';

const idOf = ({ caseId, kind, change, changeId, since }: ReviewTask): string =>
  changeId ?? `${caseId}/${change ?? kind}/${since}`;

const sortKey = (task: ReviewTask): string => `${task.dueOn} ${idOf(task)}`;

/**
 * After which key a list in the order of due dates goes on; null at its start.
 * @throws DomainError (malformed) where the cursor is not of such a list.
 */
function afterKey(query: ReviewTaskQuery): string | null {
  const keys = cursorKeys(query, 2);
  if (keys === null) return null;
  const [dueOn, id] = keys;
  if (!isPlainDate(dueOn) || id === undefined) throw badCursor();
  return `${dueOn} ${id}`;
}

async function changeLabels(tx: ReadTransaction): Promise<Map<string, ChangeLabel>> {
  const rows = await tx.query<{ code: string; label_en: string; label_cy: string | null }>(
    "SELECT code, label_en, label_cy FROM reference_code WHERE code_set = 'SIGNIFICANT_CHANGE'",
  );
  return new Map(rows.map((row) => [row.code, { labelEn: row.label_en, labelCy: row.label_cy }]));
}

/** The reviews that are to be done, in the cases of a worker, a team or a service. */
@Injectable()
export class ReviewTasksService {
  constructor(private readonly uow: UnitOfWork) {}

  list(principal: Principal, query: ReviewTaskQuery): Promise<Page<ReviewTaskDto>> {
    const after = afterKey(query);
    const today = todayInBritain();
    const asked = (task: ReviewTask): boolean =>
      (query.kind === undefined || task.kind === query.kind) &&
      (query.overdue === undefined || task.dueOn < today === query.overdue) &&
      (query.dueTo === undefined || task.dueOn <= query.dueTo) &&
      (after === null || sortKey(task) > after);
    const read = async (tx: ReadTransaction): Promise<Page<ReviewTaskDto>> => {
      const tasks = (await readTasks(tx, principal, query, today)).filter(asked);
      const inOrder = tasks
        .map((task) => ({ task, key: sortKey(task) }))
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .map(({ task }) => task);
      const labels = await changeLabels(tx);
      const { value } = await readSetting<ReviewStandards>(tx, principal.serviceId, 'REVIEW_STANDARDS');
      return pageOf(
        inOrder.slice(0, rowLimit(query)),
        query,
        (task) => [task.dueOn, idOf(task)],
        (task) => ({
          id: idOf(task),
          ...task,
          daysOverdue: daysOverdue(task, today),
          ...taskReason(task, labels, value.afterChangeWorkingDays),
        }),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'reviewTask',
        items.map(({ caseId }) => caseId),
      ),
    );
  }
}
