import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { requireCase } from '../../cases/case-lookup.js';
import { once } from '../../idempotency/once.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { needAreasOf, unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  JudgeSufficiencyDto,
  NeedSufficiencyDto,
  NeedSufficiencyQuery,
} from '../dto/sufficiency.dto.js';
import { saysSomething } from '../rules/sql-parts.js';
import { NeedSufficiency } from './need-sufficiency.entity.js';
import { SELECT_SUFFICIENCY, type SufficiencyRow, toSufficiency } from './sufficiency-rows.js';
import { judgementFaults } from './sufficiency-rules.js';

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
      const { needAreaCode, judgement, words, judgedOn } = input;
      const faults = new FaultList();
      const uses = [{ codeSet: 'SUFFICIENCY', code: judgement, pointer: '/judgement' }];
      faults.addAll(await this.codes.faults(tx, serviceId, uses));
      if ((await needAreasOf(tx, serviceId)).has(needAreaCode)) {
        const firstAssessedOn = await firstAssessed(tx, caseId, needAreaCode);
        faults.addAll(judgementFaults({ judgedOn, firstAssessedOn }, openedOn, todayInBritain()));
      } else {
        faults.addAll([unknownNeedArea('/needAreaCode')]);
      }
      faults.throwIfAny();
      const id = tx.newId();
      const judged = { id, caseId, needAreaCode, judgement, words: words ?? null, judgedOn, judgedById };
      await tx.insert(NeedSufficiency, [{ ...judged, serviceId, deliveryAreaId, recordedAt: tx.now }]);
      await audit(tx, principal, { action: 'COLLECTION', recordType: RECORD_TYPE, recordId: id, caseId });
      return { ...judged, recordedAt: tx.now };
    });
  }

  list(principal: Principal, query: NeedSufficiencyQuery): Promise<Page<NeedSufficiencyDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('u.case_id', principal),
      ofService('u', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['u.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<NeedSufficiencyDto>> =>
      pageOf(
        await tx.query<SufficiencyRow>(`${SELECT_SUFFICIENCY} WHERE ${where} ORDER BY u.id LIMIT :limit`, {
          ...parameters,
          limit: rowLimit(query),
        }),
        query,
        ({ id }) => [id],
        toSufficiency,
      );
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }
}

async function firstAssessed(
  tx: ReadTransaction,
  caseId: string,
  needAreaCode: string,
): Promise<PlainDate | null> {
  const row = await tx.queryOne<{ first: PlainDate | null }>(
    `SELECT MIN(r.assessed_on) AS first FROM need_rating r
     WHERE r.case_id = :caseId AND r.need_area_code = :needAreaCode AND ${saysSomething('r')}`,
    { caseId, needAreaCode },
  );
  return row?.first ?? null;
}
