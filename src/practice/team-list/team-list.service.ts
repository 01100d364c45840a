import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { isPlainDate, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badCursor, cursorKeys, type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { REFERENCE } from '../../platform/validation/fields.js';
import { waitingItems } from '../attention/acknowledgement-rows.js';
import { openCases } from '../attention/case-scope.js';
import { type Caseload, raiseAll } from '../attention/caseload.js';
import type { TeamCaseDto, TeamListPageDto, TeamListQuery } from '../dto/team-list.dto.js';
import { codesWith } from '../rules/rule-codes.js';
import { rulesInForce } from '../settings/read-settings.js';
import { byPressure, NEVER, NO_PRESSURE, type PlacedCase, type Pressure, pressures } from './pressing.js';
import { statesOf } from './team-case-rows.js';

/** What is known of cases before their state is read. */
interface Looked {
  pressed: ReadonlyMap<string, Pressure>;
  reviewDueOn: ReadonlyMap<string, PlainDate>;
}

type Listed = Pick<PlacedCase, 'id' | 'reference'>;

/** Every open case of a team in one row each, with what a manager needs to know of it. */
@Injectable()
export class TeamListService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where the team is not known. */
  list(principal: Principal, query: TeamListQuery): Promise<TeamListPageDto> {
    const asOf = todayInBritain();
    const read = async (tx: ReadTransaction): Promise<TeamListPageDto> => {
      const narrowed = { caseId: query.caseId, team: query.team };
      const caseload = { scope: await openCases(tx, principal, query), narrowed };
      const { page, pressed, reviewDueOn } =
        query.order === 'REFERENCE'
          ? await this.#byReference(tx, principal, caseload, query, asOf)
          : await this.#byPressure(tx, principal, caseload, query, asOf);
      const dose = await codesWith(tx, principal.serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
      const ids = page.items.map(({ id }) => id);
      const states = await statesOf(tx, ids, dose);
      const items = ids.flatMap((id): TeamCaseDto[] => {
        const state = states.get(id);
        if (!state) return [];
        const reviewed = { reviewDueOn: reviewDueOn.get(id) ?? null };
        return [{ ...state, ...reviewed, ...(pressed.get(id) ?? NO_PRESSURE) }];
      });
      return { items, asOf, nextCursor: page.nextCursor };
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'case',
        items.map(({ id }) => id),
      ),
    );
  }

  /** Every case is looked at, since each may be the most pressing. */
  async #byPressure(
    tx: ReadTransaction,
    principal: Principal,
    caseload: Caseload,
    query: TeamListQuery,
    today: PlainDate,
  ): Promise<Looked & { page: Page<Listed> }> {
    const after = afterPressure(query);
    const looked = await this.#look(tx, principal, caseload, today);
    const { scope } = caseload;
    const rows = await tx.query<Listed>(
      `SELECT c.id, c.reference FROM case_record c WHERE ${scope.where}`,
      scope.parameters,
    );
    const placed = rows.map(({ id, reference }): PlacedCase => ({
      id,
      reference,
      dueOn: looked.pressed.get(id)?.oldestDueOn ?? NEVER,
    }));
    const following = after ? placed.filter((one) => byPressure(one, after) > 0) : placed;
    const page = pageOf(
      following.sort(byPressure),
      query,
      ({ dueOn, reference }) => [dueOn, reference],
      (item) => item,
    );
    return { page, ...looked };
  }

  /** Only the cases of the page are looked at. */
  async #byReference(
    tx: ReadTransaction,
    principal: Principal,
    { scope: { where, parameters }, narrowed }: Caseload,
    query: TeamListQuery,
    today: PlainDate,
  ): Promise<Looked & { page: Page<Listed> }> {
    const rows = await tx.query<Listed>(
      `SELECT c.id, c.reference FROM case_record c WHERE ${where} AND c.reference > :after
       ORDER BY c.reference LIMIT :limit`,
      { ...parameters, after: afterReference(query), limit: rowLimit(query) },
    );
    const page = pageOf(
      rows,
      query,
      ({ reference }) => [reference],
      (item) => item,
    );
    if (page.items.length === 0) return { page, pressed: new Map(), reviewDueOn: new Map() };
    const ids = listOf(
      page.items.map(({ id }) => id),
      'listed',
    );
    const scope = { where: `c.id IN (${ids.list})`, parameters: ids.parameters };
    return { page, ...(await this.#look(tx, principal, { scope, narrowed }, today)) };
  }

  async #look(
    tx: ReadTransaction,
    principal: Principal,
    caseload: Caseload,
    today: PlainDate,
  ): Promise<Looked> {
    const { serviceId } = principal;
    const rules = (await rulesInForce(tx, serviceId)).filter(
      ({ rule, isOn }) => isOn && rule.lists.includes('ATTENTION'),
    );
    const { items, reviewDueOn } = await raiseAll(tx, { principal, today }, caseload, rules);
    const waiting = await waitingItems(tx, serviceId, today);
    return { pressed: pressures(items.filter(({ id }) => !waiting.has(id))), reviewDueOn };
  }
}

/** The place in the order of pressure at which the list goes on; null at its start. */
function afterPressure(query: TeamListQuery): Pick<PlacedCase, 'dueOn' | 'reference'> | null {
  const keys = cursorKeys(query, 2);
  if (keys === null) return null;
  const [dueOn, reference] = keys;
  if (!isPlainDate(dueOn) || reference === undefined || !REFERENCE.test(reference)) throw badCursor();
  return { dueOn, reference };
}

/** The reference after which the list goes on; before every reference at its start. */
function afterReference(query: TeamListQuery): string {
  const keys = cursorKeys(query, 1);
  if (keys === null) return '';
  const [reference] = keys;
  if (reference === undefined || !REFERENCE.test(reference)) throw badCursor();
  return reference;
}
