import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { recordChange } from '../audit/record-changes.js';
import { requireCase } from '../cases/case-lookup.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type FieldFault, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { afterId } from '../platform/http/cursor-types.js';
import { merged } from '../platform/http/merged.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { awaited } from './awaited.sql.js';
import { readOutcomes } from './read-outcomes.js';
import type { CreateReferralDto, ReferralDto, ReferralQuery, UpdateReferralDto } from './referral.dto.js';
import { Referral } from './referral.entity.js';
import { findReferral, type ReferralRow, toReferral } from './referral-row.js';
import { isWaiting, meaningOf, referralFaults } from './referral-rules.js';

/** Whom children were referred to for their needs, and what came of it. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: ReferralQuery): Promise<Page<ReferralDto>> {
    const { serviceId } = principal;
    const read = async (tx: ReadTransaction): Promise<Page<ReferralDto>> => {
      const outcomes = await readOutcomes(tx, this.codes, serviceId);
      const waiting = awaited('r', outcomes.accepting.list);
      const { where, parameters } = whereAll([
        ofVisibleCase('r.case_id', principal),
        ofService('r', serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
        ['r.id > :after', { after: afterId(query) }],
        ['r.need_area_code = :needArea', { needArea: query.needArea }],
        ['r.agency = :agency', { agency: query.agency }],
        query.waiting === undefined
          ? null
          : [query.waiting ? waiting : `NOT (${waiting})`, outcomes.accepting.parameters],
      ]);
      const rows = await tx.query<ReferralRow>(
        `SELECT r.* FROM referral r WHERE ${where} ORDER BY r.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(
        rows,
        query,
        ({ id }) => [id],
        (row) => toReferral(row, outcomes.meaningOf(row.outcome)),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'referral',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<ReferralDto>> {
    const found = await consult(
      this.uow,
      principal,
      async (tx) => {
        const row = await findReferral(tx, principal, id);
        return row && { row, body: await this.#shown(tx, principal, row) };
      },
      (read) => read && { recordType: 'referral', recordId: read.row.id, caseId: read.row.case_id },
    );
    if (!found) throw notFound('referral');
    return { body: found.body, rowVersion: found.row.row_version };
  }

  /** @throws DomainError naming every fault (invalid). */
  create(principal: Principal, input: CreateReferralDto): Promise<Versioned<ReferralDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      const { needAreaCode, agency, referredTo = null, referredOn, note = null } = input;
      const row: Referral = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: ofCase.deliveryAreaId, recordedAt: tx.now },
        ...{ caseId: ofCase.id, needAreaCode, agency, referredTo, referredOn },
        ...{ outcome: null, decidedOn: null, confirmedBy: null, assessedOn: null, offeredOn: null },
        ...{ attendedOn: null, endedOn: null, reason: null, note, rowVersion: 1 },
      };
      const faults = new FaultList();
      faults.addAll(await this.#needFaults(tx, serviceId, needAreaCode));
      const use = { codeSet: 'AGENCY', code: agency, pointer: '/agency' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      faults.addAll(referralFaults(row, null, todayInBritain()));
      faults.throwIfAny();
      await tx.insert(Referral, [row]);
      const event = { recordType: 'referral', recordId: row.id, caseId: ofCase.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      const stored = await findReferral(tx, principal, row.id);
      if (!stored) throw notFound('referral');
      return { body: toReferral(stored, null), rowVersion: 1 };
    });
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    { changeReason, ...given }: UpdateReferralDto,
  ): Promise<Versioned<ReferralDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findReferral(tx, principal, id), rowVersion, 'referral');
      const before = await this.#shown(tx, principal, stored);
      const referral = merged(before, given);
      const faults = new FaultList();
      faults.addAll(
        await this.codes.faults(tx, serviceId, [
          { codeSet: 'REFERRAL_OUTCOME', code: given.outcome, pointer: '/outcome' },
          { codeSet: 'REFERRAL_REASON', code: given.reason, pointer: '/reason' },
        ]),
      );
      faults.throwIfAny();
      const meaning = (await readOutcomes(tx, this.codes, serviceId)).meaningOf(referral.outcome);
      faults.addAll(referralFaults(referral, meaning, todayInBritain()));
      faults.throwIfAny();
      referral.waiting = isWaiting(referral, meaning);
      await recordChange(tx, principal, {
        ...{ recordType: 'referral', recordId: id, caseId: stored.case_id },
        ...{ deliveryAreaId: stored.delivery_area_id, before, after: referral, reason: changeReason },
      });
      const { outcome, decidedOn, confirmedBy, assessedOn, offeredOn, attendedOn, endedOn, reason, note } =
        referral;
      const changes = {
        ...{ outcome, decidedOn, confirmedBy, assessedOn, offeredOn, attendedOn, endedOn, reason, note },
      };
      return {
        body: referral,
        rowVersion: await tx.update(Referral, { id, serviceId, rowVersion }, changes),
      };
    });
  }

  async #shown(tx: ReadTransaction, { serviceId }: Principal, row: ReferralRow): Promise<ReferralDto> {
    if (row.outcome === null) return toReferral(row, null);
    const known = await this.codes.find(tx, serviceId, 'REFERRAL_OUTCOME', row.outcome);
    return toReferral(row, meaningOf(known?.attributes));
  }

  async #needFaults(tx: ReadTransaction, serviceId: string, code: string): Promise<FieldFault[]> {
    const area = (await needAreasOf(tx, serviceId)).get(code);
    if (!area) return [unknownNeedArea('/needAreaCode')];
    if (!area.strength) return [];
    const detail = 'A strength is built on; a child is not referred for it.';
    return [{ pointer: '/needAreaCode', code: 'STRENGTH_NOT_NEED', detail }];
  }
}
