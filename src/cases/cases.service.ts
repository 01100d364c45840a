import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { recordChange } from '../audit/record-changes.js';
import { EVERY_CASE } from '../access/policy.js';
import { once } from '../idempotency/once.js';
import { requireDeliveryArea, requireTeam } from '../organisation/organisation-lookup.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { chooseTeam } from './choose-team.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beforeFault } from '../platform/errors/date-faults.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { merged } from '../platform/http/merged.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { type CodeUse, ReferenceCodes } from '../reference-data/reference-codes.js';
import { findCaseRow, readCase } from './case-detail.js';
import { listCasesStatement } from './case-list.js';
import { type CaseRow, toCaseFacts, toCaseSummary } from './case-rows.js';
import { caseFaults, childFaults } from './case-rules.js';
import { insertCase, lastWorkOn, moveChild, updateCase } from './case-writes.js';
import { ensureChild, UnseenChildDiffers } from './ensure-child.js';
import { closingFaults } from './closing-rules.js';
import type { CaseQuery } from './dto/case-query.dto.js';
import type { CaseSummaryDto } from './dto/case-summary.dto.js';
import type { CaseDto } from './dto/case.dto.js';
import type { CreateCaseDto } from './dto/create-case.dto.js';
import type { UpdateCaseDto } from './dto/update-case.dto.js';
import { requireAllocatable } from './require-allocatable.js';

const codesOf = (input: CreateCaseDto | UpdateCaseDto): CodeUse[] => [
  { codeSet: 'ORDER_TYPE', code: input.orderType, pointer: '/orderType' },
  { codeSet: 'SETTING', code: input.setting, pointer: '/setting' },
  { codeSet: 'CARE_STATUS', code: input.careStatus, pointer: '/careStatus' },
  { codeSet: 'INDEX_EVENT', code: input.indexEvent, pointer: '/indexEvent' },
  { codeSet: 'JUDGEMENT_LEVEL', code: input.likelihoodOfReoffending, pointer: '/likelihoodOfReoffending' },
];

const toSaved = (row: CaseRow | null): Versioned<CaseSummaryDto> => {
  if (!row) throw new Error('A case that was just written cannot be read.');
  return { body: toCaseSummary(row), rowVersion: row.row_version };
};

/** The cases of a service and the children they are about. */
@Injectable()
export class CasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where a filter names a code that is not known, or a period ends before it begins. */
  async list(principal: Principal, query: CaseQuery): Promise<Page<CaseSummaryDto>> {
    const { serviceId } = principal;
    const faults = new FaultList();
    const reversed = 'The period ends before it begins.';
    faults.addAll(beforeFault('?indexTo', query.indexTo, query.indexFrom, 'PERIOD_REVERSED', reversed));
    faults.throwIfAny();
    const { sql, parameters } = listCasesStatement(principal, query);
    const read = async (tx: ReadTransaction): Promise<Page<CaseSummaryDto>> => {
      if (query.deliveryArea) await requireDeliveryArea(tx, serviceId, query.deliveryArea, '?deliveryArea');
      await this.codes.require(tx, serviceId, [
        { codeSet: 'SETTING', code: query.setting, pointer: '?setting' },
      ]);
      return pageOf(await tx.query<CaseRow>(sql, parameters), query, (row) => [row.id], toCaseSummary);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'case',
        items.map(({ id }) => id),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, caseId: string): Promise<Versioned<CaseDto>> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => readCase(tx, principal, caseId),
      (read) => read && { recordType: 'case', recordId: caseId, caseId, childId: read.body.child.id },
    );
    if (!found) throw notFound('case');
    return found;
  }

  /**
   * Opens a case of a new child, or of a known one whose record agrees with what is given.
   * @throws DomainError where the reference is taken or the child differs (conflict), or a rule is broken (invalid).
   */
  create(principal: Principal, input: CreateCaseDto): Promise<Versioned<CaseSummaryDto>> {
    const { serviceId } = principal;
    const today = todayInBritain();
    const faults = new FaultList();
    const ofChild = childFaults(input.child, today);
    faults.addAll(ofChild.map((fault) => ({ ...fault, pointer: `/child${fault.pointer}` })));
    faults.addAll(caseFaults(input, input.child, today));
    faults.throwIfAny();
    const opened = once(this.uow, principal, async (tx) => {
      await this.codes.require(tx, serviceId, [
        { codeSet: 'SEX', code: input.child.sex, pointer: '/child/sex' },
        { codeSet: 'ETHNICITY', code: input.child.ethnicity, pointer: '/child/ethnicity' },
        ...codesOf(input),
      ]);
      const deliveryAreaId = await requireDeliveryArea(tx, serviceId, input.deliveryArea, '/deliveryArea');
      const opening = { principal, deliveryAreaId, openedOn: input.openedOn };
      const teamId = await chooseTeam(tx, principal, input.team);
      const childId = await ensureChild(tx, opening, input.child);
      const caseId = await insertCase(tx, { serviceId, deliveryAreaId, teamId, childId }, input);
      await audit(tx, principal, {
        action: 'COLLECTION',
        recordType: 'case',
        recordId: caseId,
        caseId,
        childId,
      });
      return toSaved(await findCaseRow(tx, principal, caseId));
    });
    return opened.catch((error: unknown) => this.#logTry(principal, error));
  }

  /** Logs that somebody named a child whom they may not see, and what they knew was wrong: it was a look at the record. */
  async #logTry(principal: Principal, error: unknown): Promise<never> {
    if (!(error instanceof UnseenChildDiffers)) throw error;
    const { childId, refusal } = error;
    const event = { recordType: 'child', recordId: childId, childId };
    await this.uow.write((tx) => audit(tx, principal, { action: 'CONSULTATION', ...event }));
    throw refusal;
  }

  /** @throws DomainError where there is no such case, it has changed since it was read, or a rule is broken. */
  update(
    principal: Principal,
    caseId: string,
    rowVersion: number,
    input: UpdateCaseDto,
  ): Promise<Versioned<CaseSummaryDto>> {
    const { serviceId } = principal;
    const { changeReason, ...changes } = input;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findCaseRow(tx, principal, caseId), rowVersion, 'case');
      const next = merged(toCaseFacts(stored), changes);
      const faults = new FaultList();
      faults.addAll(caseFaults(next, { dateOfBirth: stored.date_of_birth }, todayInBritain()));
      if (input.closedOn) {
        faults.addAll(closingFaults(input.closedOn, await lastWorkOn(tx, serviceId, caseId)));
      }
      faults.throwIfAny();
      await this.codes.require(tx, serviceId, codesOf(input));
      const deliveryAreaId = input.deliveryArea
        ? await requireDeliveryArea(tx, serviceId, input.deliveryArea, '/deliveryArea')
        : stored.delivery_area_id;
      const teamId = input.team ? await requireTeam(tx, serviceId, input.team, '/team') : stored.team_id;
      if (input.allocatedToId) {
        await requireAllocatable(tx, principal, { caseId, teamId }, input.allocatedToId);
      } else if (teamId !== stored.team_id) {
        // Who worked it in the team that it leaves may not see it any longer.
        next.allocatedToId = null;
      }
      await updateCase(tx, { id: caseId, serviceId, rowVersion }, { deliveryAreaId, teamId }, next);
      if (deliveryAreaId !== stored.delivery_area_id) {
        await moveChild(tx, { serviceId, deliveryAreaId, childId: stored.child_id }, stored.opened_on);
      }
      await recordChange(tx, principal, {
        recordType: 'case',
        recordId: caseId,
        caseId,
        childId: stored.child_id,
        deliveryAreaId,
        before: toCaseFacts(stored),
        after: next,
        reason: changeReason,
      });
      // A case that moves to another team is answered once more to whoever moved it.
      return toSaved(await findCaseRow(tx, { ...principal, cases: EVERY_CASE }, caseId));
    });
  }
}
