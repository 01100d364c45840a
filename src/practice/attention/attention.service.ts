import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { isPlainDate, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidField } from '../../platform/errors/domain-error.js';
import type { Language } from '../../platform/http/language.js';
import { badCursor, cursorKeys, pageOf } from '../../platform/http/page.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import type { AttentionPageDto, AttentionQuery } from '../dto/attention.dto.js';
import type { PracticeList } from '../rules/practice-rule.js';
import { type RuleInForce, rulesInForce } from '../settings/read-settings.js';
import { acknowledgementsOf, waitingItems } from './acknowledgement-rows.js';
import { openCases } from './case-scope.js';
import { raiseAll } from './caseload.js';
import { ITEM_ID } from './item-id.js';
import { byUrgency, type RaisedItem } from './raised-item.js';
import { trainingItems } from './training-items.js';
import { casesOf, toAttentionItem, totalsOf } from './to-attention-page.js';

/** The place in the order of urgency at which a list goes on; null at its start. */
function afterItem(query: PageQuery): Pick<RaisedItem, 'dueOn' | 'id'> | null {
  const keys = cursorKeys(query, 2);
  if (keys === null) return null;
  const [dueOn, id] = keys;
  if (!isPlainDate(dueOn) || id === undefined || !ITEM_ID.test(id)) throw badCursor();
  return { dueOn, id };
}

/** What needs attention, and where assessment, plan and delivery do not agree. */
@Injectable()
export class AttentionService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * What the rules of a list raise, what has been due longest first. Of what needs attention, what may wait is left out
   * unless it is asked for; an exception stays one.
   * @throws DomainError (invalid) where a filter names what is not known.
   */
  list(
    principal: Principal,
    list: PracticeList,
    query: AttentionQuery,
    language: Language,
  ): Promise<AttentionPageDto> {
    const today = todayInBritain();
    const after = afterItem(query);
    const read = async (tx: ReadTransaction): Promise<AttentionPageDto> => {
      const rules = await this.#rules(tx, principal, list, query.rule);
      const ofStaff = await trainingItems(tx, principal, rules, query, today);
      const raised = [...(await this.raise(tx, principal, rules, query, today)), ...ofStaff];
      const waiting = list === 'ATTENTION' ? await waitingItems(tx, principal.serviceId, today) : null;
      const asked = waiting
        ? raised.filter(({ id }) => waiting.has(id) === (query.acknowledged ?? false))
        : raised;
      const following = after ? asked.filter((item) => byUrgency(item, after) > 0) : asked;
      const page = pageOf(
        following.sort(byUrgency),
        query,
        ({ dueOn, id }) => [dueOn, id],
        (item) => item,
      );
      const caseIds = [...new Set(page.items.flatMap(({ caseId }) => caseId ?? []))];
      const cases = await casesOf(tx, caseIds);
      const acknowledgements = await acknowledgementsOf(tx, caseIds);
      const context = { today, language, cases, acknowledgements };
      return {
        items: page.items.map((item) => toAttentionItem(item, context)),
        totals: totalsOf(rules, asked),
        asOf: today,
        nextCursor: page.nextCursor,
      };
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'attentionItem',
        items.flatMap(({ caseId }) => caseId ?? []),
      ),
    );
  }

  /** What rules raise of the open cases that the principal may see and asks for. */
  async raise(
    tx: ReadTransaction,
    principal: Principal,
    rules: readonly RuleInForce[],
    query: AttentionQuery,
    today: PlainDate,
  ): Promise<RaisedItem[]> {
    const { caseId, team } = query;
    const caseload = { scope: await openCases(tx, principal, query), narrowed: { caseId, team } };
    return (await raiseAll(tx, { principal, today }, caseload, rules)).items;
  }

  async #rules(
    tx: ReadTransaction,
    { serviceId }: Principal,
    list: PracticeList,
    code: string | undefined,
  ): Promise<RuleInForce[]> {
    const ofList = (await rulesInForce(tx, serviceId)).filter(({ rule }) => rule.lists.includes(list));
    if (code !== undefined && !ofList.some(({ rule }) => rule.code === code)) {
      throw invalidField(
        '?rule',
        'UNKNOWN_RULE',
        'The list has no rule with this code; see GET /v1/practice-rules.',
      );
    }
    return ofList.filter(({ rule, isOn }) => isOn && (code === undefined || rule.code === code));
  }
}
