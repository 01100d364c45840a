import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { foundOrRefused } from '../../platform/errors/gather-faults.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { OutcomeCheckDto, OutcomeCheckQuery, RecordOutcomeCheckDto } from '../dto/outcome-check.dto.js';
import { findOrder } from '../order-facts.js';
import { followUpCodes } from './lasting-outcomes.js';
import { type OutcomeCheckRow, toOutcomeCheck } from './outcome-check-row.js';
import { OutcomeCheck } from './outcome-check.entity.js';
import { checkFaults } from './sustained-rules.js';

const RECORD_TYPE = 'outcomeCheck';

/** Whether outcomes still hold weeks after the end of orders. */
@Injectable()
export class OutcomeChecksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: RecordOutcomeCheckDto): Promise<OutcomeCheckDto> {
    return once(this.uow, principal, (tx) => this.#record(tx, principal, input));
  }

  async #record(
    tx: WriteTransaction,
    principal: Principal,
    input: RecordOutcomeCheckDto,
  ): Promise<OutcomeCheckDto> {
    const { serviceId, accountId: checkedById } = principal;
    const { outcome, weeks, result, evidenceOn, source, words = null } = input;
    const faults = new FaultList();
    const found = await findOrder(tx, principal, input.caseId);
    if (!found) faults.add('/caseId', 'UNKNOWN_CASE', 'The service has no case with this id.');
    const uses = [
      { codeSet: 'LASTING_OUTCOME', code: outcome, pointer: '/outcome' },
      { codeSet: 'FOLLOW_UP_RESULT', code: result, pointer: '/result' },
      { codeSet: 'FOLLOW_UP_SOURCE', code: source, pointer: '/source' },
    ];
    faults.addAll(await this.codes.faults(tx, serviceId, uses));
    const { outcomes } = await followUpCodes(tx, this.codes, serviceId);
    const endFromPlacements = outcomes.some((known) => known.outcome === outcome && known.endFromPlacements);
    if (found) {
      const about = { endFromPlacements, endedOn: found.endedOn };
      faults.addAll(checkFaults(input, about, todayInBritain()));
    }
    const { order } = foundOrRefused(faults, { order: found });
    const row: OutcomeCheck = {
      ...{ id: tx.newId(), serviceId, deliveryAreaId: order.deliveryAreaId, recordedAt: tx.now },
      ...{ caseId: order.caseId, outcome, weeks, result, evidenceOn, source, words, checkedById },
    };
    await tx.insert(OutcomeCheck, [row]);
    const { id, caseId, recordedAt } = row;
    await audit(tx, principal, { action: 'COLLECTION', recordType: RECORD_TYPE, recordId: id, caseId });
    return { id, caseId, outcome, weeks, result, evidenceOn, source, words, checkedById, recordedAt };
  }

  list(principal: Principal, query: OutcomeCheckQuery): Promise<Page<OutcomeCheckDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('k.case_id', principal),
      ofService('k', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['k.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<OutcomeCheckDto>> => {
      const rows = await tx.query<OutcomeCheckRow>(
        `SELECT * FROM outcome_check k WHERE ${where} ORDER BY k.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toOutcomeCheck);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }
}
