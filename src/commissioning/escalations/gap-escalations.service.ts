import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { escalationFaults } from '../commissioning-rules.js';
import { findDecision } from '../decisions/decision-rows.js';
import type {
  CreateGapEscalationDto,
  GapEscalationDto,
  GapEscalationQuery,
  UpdateGapEscalationDto,
} from '../dto/gap-escalation.dto.js';
import { findEscalation, listEscalations, toEscalation } from './escalation-rows.js';
import { GapEscalation } from './gap-escalation.entity.js';

/** Gaps that partner organisations were asked to close, and what they answered. */
@Injectable()
export class GapEscalationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: GapEscalationQuery): Promise<Page<GapEscalationDto>> {
    const today = todayInBritain();
    const rows = await this.uow.read((tx) => listEscalations(tx, serviceId, query));
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => toEscalation(row, today),
    );
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<Versioned<GapEscalationDto>> {
    return this.uow.read((tx) => readEscalation(tx, serviceId, id));
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateGapEscalationDto): Promise<Versioned<GapEscalationDto>> {
    const { serviceId } = principal;
    const { partner, asked, escalatedOn, responseDueOn, decisionId = null, needAreaCode = null } = input;
    const answer = { response: null, responseText: null, respondedOn: null };
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      faults.addAll(escalationFaults({ escalatedOn, responseDueOn, ...answer }, todayInBritain()));
      if (decisionId !== null && !(await findDecision(tx, serviceId, decisionId))) {
        faults.add('/decisionId', 'UNKNOWN_DECISION', 'There is no such commissioning decision.');
      }
      if (needAreaCode !== null && !(await isNeedArea(tx, serviceId, needAreaCode))) {
        faults.add(
          '/needAreaCode',
          'UNKNOWN_NEED_AREA',
          'There is no such need area; see GET /v1/need-areas.',
        );
      }
      faults.throwIfAny();
      const row: GapEscalation = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
        ...{ decisionId, needAreaCode, partner, asked, escalatedOn, responseDueOn, ...answer, rowVersion: 1 },
      };
      await tx.insert(GapEscalation, [row]);
      await audit(tx, principal, { action: 'COLLECTION', recordType: 'gapEscalation', recordId: row.id });
      return readEscalation(tx, serviceId, row.id);
    });
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateGapEscalationDto,
  ): Promise<Versioned<GapEscalationDto>> {
    const { serviceId } = principal;
    const today = todayInBritain();
    return this.uow.write(async (tx) => {
      const row = atVersion(await findEscalation(tx, serviceId, id), rowVersion, 'gap escalation');
      const facts = merged(toEscalation(row, today), { ...input });
      const { responseDueOn, response, responseText, respondedOn } = facts;
      const faults = new FaultList();
      const use = { codeSet: 'PARTNER_RESPONSE', code: response, pointer: '/response' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      faults.addAll(escalationFaults(facts, today));
      faults.throwIfAny();
      const changes = { responseDueOn, response, responseText, respondedOn };
      await tx.update(GapEscalation, { id, serviceId, rowVersion }, changes);
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'gapEscalation', recordId: id });
      return readEscalation(tx, serviceId, id);
    });
  }
}

const isNeedArea = async (tx: ReadTransaction, serviceId: string, code: string): Promise<boolean> =>
  Boolean(
    await tx.queryOne(
      'SELECT code FROM need_area WHERE code = :code AND (service_id IS NULL OR service_id = :serviceId)',
      { code, serviceId },
    ),
  );

async function readEscalation(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<Versioned<GapEscalationDto>> {
  const row = await findEscalation(tx, serviceId, id);
  if (!row) throw notFound('gap escalation');
  return { body: toEscalation(row, todayInBritain()), rowVersion: row.row_version };
}
