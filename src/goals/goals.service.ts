import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { GoalDto } from './dto/goal.dto.js';
import type { CreateGoalDto, GoalQuery, RateGoalDto, UpdateGoalDto } from './dto/write-goal.dto.js';
import { findGoal, type GoalRow, ratingsOf, toGoal } from './goal-rows.js';
import { goalTerms } from './goal-terms.js';
import { addGoal, changeGoal, rateGoal } from './write-goal.js';

/** What children want to reach, and how near they are. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: GoalQuery): Promise<Page<GoalDto>> {
    const { serviceId } = principal;
    const { caseId: id, open } = query;
    const { where, parameters } = whereAll([
      ofVisibleCase('g.case_id', principal),
      ofService('g', serviceId, { table: 'case_record', key: 'case_id', id }),
      ['g.id > :after', { after: afterId(query) }],
      open === undefined ? null : [`g.closed_on IS ${open ? '' : 'NOT '}NULL`],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<GoalDto>> => {
      const rows = await tx.query<GoalRow>(`SELECT * FROM goal g WHERE ${where} ORDER BY g.id LIMIT :limit`, {
        ...{ ...parameters, limit: rowLimit(query) },
      });
      const goalIds = rows.map((row) => row.id);
      const ratings = await ratingsOf(tx, goalIds);
      const terms = await goalTerms(tx, this.codes, serviceId);
      const asAnswered = (row: GoalRow) => toGoal(row, ratings.get(row.id) ?? [], terms);
      return pageOf(rows, query, (row) => [row.id], asAnswered);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'goal',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  get(principal: Principal, id: string): Promise<Versioned<GoalDto>> {
    return consult(
      this.uow,
      principal,
      (tx) => this.#read(tx, principal, id),
      ({ body }) => ({ recordType: 'goal', recordId: id, caseId: body.caseId }),
    );
  }

  /** @throws DomainError naming every fault (invalid), or where three are open (conflict). */
  create(principal: Principal, input: CreateGoalDto): Promise<Versioned<GoalDto>> {
    return once(this.uow, principal, async (tx) =>
      this.#read(tx, principal, await addGoal(tx, this.codes, principal, input)),
    );
  }

  /** @throws DomainError: not found, or naming every fault (invalid). */
  rate(principal: Principal, id: string, input: RateGoalDto): Promise<Versioned<GoalDto>> {
    return once(this.uow, principal, async (tx) => {
      await rateGoal(tx, this.codes, principal, id, input);
      return this.#read(tx, principal, id);
    });
  }

  /** @throws DomainError: not found, precondition failed, conflict, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateGoalDto,
  ): Promise<Versioned<GoalDto>> {
    return this.uow.write(async (tx) => {
      await changeGoal(tx, this.codes, principal, { id, rowVersion }, input);
      return this.#read(tx, principal, id);
    });
  }

  async #read(tx: ReadTransaction, principal: Principal, id: string): Promise<Versioned<GoalDto>> {
    const row = await findGoal(tx, principal, id);
    if (!row) throw notFound('goal');
    const ratings = (await ratingsOf(tx, [id])).get(id) ?? [];
    const terms = await goalTerms(tx, this.codes, principal.serviceId);
    return { body: toGoal(row, ratings, terms), rowVersion: row.row_version };
  }
}
