import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { requireCase } from '../../cases/case-lookup.js';
import { once } from '../../idempotency/once.js';
import { addYears } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type {
  AcknowledgeAttentionDto,
  AcknowledgementQuery,
  AttentionAcknowledgementDto,
} from '../dto/acknowledgements.dto.js';
import { rulesInForce } from '../settings/read-settings.js';
import { type AcknowledgementRow, SELECT_ACKNOWLEDGEMENT } from './acknowledgement-rows.js';
import { AttentionAcknowledgement } from './attention-acknowledgement.entity.js';
import { AttentionService } from './attention.service.js';

const RECORD_TYPE = 'attentionAcknowledgement';

const toAcknowledgement = (row: AcknowledgementRow): AttentionAcknowledgementDto => ({
  id: row.id,
  caseId: row.case_id,
  itemId: row.item_id,
  reason: row.reason,
  untilOn: row.until_on,
  acknowledgedById: row.acknowledged_by_id,
  recordedAt: row.recorded_at,
});

/** What of what needs attention may wait, who said so, why and until when. Nothing of it is altered. */
@Injectable()
export class AcknowledgementsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly attention: AttentionService,
  ) {}

  /** @throws DomainError (invalid) where there is no such case, nothing raises the item, or it would wait too long. */
  acknowledge(principal: Principal, input: AcknowledgeAttentionDto): Promise<AttentionAcknowledgementDto> {
    const { serviceId, accountId } = principal;
    const today = todayInBritain();
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      const faults = new FaultList();
      if (!(await this.#isRaised(tx, principal, input, today))) {
        faults.add('/itemId', 'NOT_RAISED', 'No rule raises this of the case today.');
      }
      if (input.untilOn > addYears(today, 1)) {
        faults.add(
          '/untilOn',
          'TOO_FAR_AHEAD',
          'Nothing waits longer than a year: say so again when the time comes.',
        );
      }
      faults.throwIfAny();
      const row: AttentionAcknowledgement = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId: ofCase.deliveryAreaId,
        recordedAt: tx.now,
        caseId: ofCase.id,
        itemId: input.itemId,
        reason: input.reason,
        untilOn: input.untilOn,
        acknowledgedById: accountId,
      };
      await tx.insert(AttentionAcknowledgement, [row]);
      const event = { recordType: RECORD_TYPE, recordId: row.id, caseId: ofCase.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      const { id, caseId, itemId, reason, untilOn, acknowledgedById, recordedAt } = row;
      return { id, caseId, itemId, reason, untilOn, acknowledgedById, recordedAt };
    });
  }

  list(principal: Principal, query: AcknowledgementQuery): Promise<Page<AttentionAcknowledgementDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('k.case_id', principal),
      ofService('k', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['k.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<AttentionAcknowledgementDto>> =>
      pageOf(
        await tx.query<AcknowledgementRow>(
          `${SELECT_ACKNOWLEDGEMENT} WHERE ${where} ORDER BY k.id LIMIT :limit`,
          { ...parameters, limit: rowLimit(query) },
        ),
        query,
        ({ id }) => [id],
        toAcknowledgement,
      );
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  async #isRaised(
    tx: ReadTransaction,
    principal: Principal,
    { caseId, itemId }: AcknowledgeAttentionDto,
    today: string,
  ): Promise<boolean> {
    const rules = (await rulesInForce(tx, principal.serviceId)).filter(
      ({ rule, isOn }) => isOn && itemId.startsWith(`${rule.code}:`),
    );
    const raised = await this.attention.raise(tx, principal, rules, { caseId }, today);
    return raised.some(({ id }) => id === itemId);
  }
}
