import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { EteLevelQuery, JudgedEteLevelDto, JudgeEteLevelDto } from './dto/ete-level.dto.js';
import { type EteLevelRow, toJudgedLevel } from './ete-level-row.js';
import { EteLevel } from './ete-level.entity.js';
import { judgedLevelFaults } from './judged-level.js';
import { levelLabels } from './level-labels.js';
import { findOrder } from './order-facts.js';

const RECORD_TYPE = 'eteLevel';

/** Judgements of how far up the ladder of education, training and employment children are. */
@Injectable()
export class EteLevelsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where there is no such case, or a rule is broken. */
  judge(principal: Principal, input: JudgeEteLevelDto): Promise<JudgedEteLevelDto> {
    const { serviceId, accountId: judgedById } = principal;
    return once(this.uow, principal, async (tx) => {
      const order = await findOrder(tx, principal, input.caseId);
      if (!order) throw invalidField('/caseId', 'UNKNOWN_CASE', 'The service has no case with this id.');
      const faults = new FaultList();
      faults.addAll(judgedLevelFaults(input, order, todayInBritain()));
      faults.throwIfAny();
      const { caseId, deliveryAreaId } = order;
      const { point, level, judgedOn, reason } = input;
      const row: EteLevel = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId, recordedAt: tx.now },
        ...{ caseId, point, level, judgedOn, reason, judgedById },
      };
      await tx.insert(EteLevel, [row]);
      await audit(tx, principal, { action: 'COLLECTION', recordType: RECORD_TYPE, recordId: row.id, caseId });
      const { id, recordedAt } = row;
      return { id, caseId, point, level, ...levelLabels(level), judgedOn, reason, judgedById, recordedAt };
    });
  }

  list(principal: Principal, query: EteLevelQuery): Promise<Page<JudgedEteLevelDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('l.case_id', principal),
      ofService('l', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['l.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<JudgedEteLevelDto>> => {
      const rows = await tx.query<EteLevelRow>(
        `SELECT * FROM ete_level l WHERE ${where} ORDER BY l.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toJudgedLevel);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }
}
