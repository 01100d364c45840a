import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { requireCase } from '../../cases/case-lookup.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { listOf, ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  JudgeSufficiencyDto,
  NeedSufficiencyDto,
  NeedSufficiencyQuery,
} from '../dto/sufficiency.dto.js';
import { doseCodesOf } from '../dose-codes.js';
import { insertJudgements, judgedNeedFaults } from './judge-needs.js';
import { selectSufficiency, type SufficiencyRow, toSufficiency } from './sufficiency-rows.js';
import { judgedOnFaults } from './sufficiency-rules.js';

const RECORD_TYPE = 'needSufficiency';

/** Judgements of whether what was done for a need was enough. */
@Injectable()
export class SufficiencyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where there is no such case, or a rule is broken. */
  judge(principal: Principal, input: JudgeSufficiencyDto): Promise<NeedSufficiencyDto> {
    const { serviceId, accountId: judgedById } = principal;
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      const { id: caseId, deliveryAreaId, openedOn } = ofCase;
      const { judgedOn } = input;
      const judged = [{ ...input, pointer: '' }];
      const faults = new FaultList();
      faults.addAll(await judgedNeedFaults(tx, this.codes, { serviceId, caseId, judgedOn }, judged));
      faults.addAll(judgedOnFaults(judgedOn, openedOn, todayInBritain()));
      faults.throwIfAny();
      const owned = { serviceId, deliveryAreaId, recordedAt: tx.now };
      const shared = { ...owned, caseId, judgedOn, judgedById, auditId: null };
      const [recordId] = await insertJudgements(tx, shared, judged);
      await audit(tx, principal, { action: 'COLLECTION', recordType: RECORD_TYPE, recordId, caseId });
      const dose = await this.#dose(tx, serviceId);
      const stored = await tx.queryOne<SufficiencyRow>(
        `${selectSufficiency(dose.list)} WHERE u.id = :recordId`,
        {
          ...{ ...dose.parameters, recordId },
        },
      );
      return toSufficiency(stored as SufficiencyRow);
    });
  }

  list(principal: Principal, query: NeedSufficiencyQuery): Promise<Page<NeedSufficiencyDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('u.case_id', principal),
      ofService('u', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['u.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<NeedSufficiencyDto>> => {
      const dose = await this.#dose(tx, principal.serviceId);
      const rows = await tx.query<SufficiencyRow>(
        `${selectSufficiency(dose.list)} WHERE ${where} ORDER BY u.id LIMIT :limit`,
        { ...parameters, ...dose.parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toSufficiency);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  async #dose(tx: ReadTransaction, serviceId: string) {
    return listOf(await doseCodesOf(tx, this.codes, serviceId), 'dose');
  }
}
