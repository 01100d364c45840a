import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { requireCase } from '../cases/case-lookup.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { KEPT, toAdvised, toRuledOut } from './advised-entries.js';
import { advise } from './advise.js';
import { ServiceRecords } from './service-records.js';
import type { RecordRecommendationDto } from './dto/record-recommendation.dto.js';
import type { RecordedRecommendationQuery } from './dto/recorded-recommendation-query.dto.js';
import type { RecordedRecommendationDto } from './dto/recorded-recommendation.dto.js';
import { inputsHash } from './inputs-hash.js';
import { RULE_VERSION } from './rank.js';
import { findRecommendation, listRecommendations, toRecordedRecommendation } from './recommendation-rows.js';
import { Recommendation } from './recommendation.entity.js';

const RECORD_TYPE = 'recommendation';

/** Advice as it was given, for plans to cite. */
@Injectable()
export class RecordedRecommendationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly records: ServiceRecords,
  ) {}

  async list(
    principal: Principal,
    query: RecordedRecommendationQuery,
  ): Promise<Page<RecordedRecommendationDto>> {
    return consult(
      this.uow,
      principal,
      async (tx) =>
        pageOf(
          await listRecommendations(tx, principal, query),
          query,
          ({ id }) => [id],
          (row) => toRecordedRecommendation(row, principal),
        ),
      ({ items }) =>
        shownList(
          RECORD_TYPE,
          items.map(({ caseId }) => caseId),
        ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<RecordedRecommendationDto> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findRecommendation(tx, principal, id),
      (found) => found && { recordType: RECORD_TYPE, recordId: id, caseId: found.case_id },
    );
    if (!row) throw notFound('recommendation');
    return toRecordedRecommendation(row, principal);
  }

  /** @throws DomainError (invalid) where there is no such case, or the day is before the child's birth. */
  record(principal: Principal, input: RecordRecommendationDto): Promise<RecordedRecommendationDto> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const found = await requireCase(tx, principal, input.caseId, '/caseId');
      const on = input.advisedOn ?? todayInBritain();
      if (on < found.dateOfBirth) {
        throw invalidField('/advisedOn', 'BEFORE_BIRTH', 'The day is before the child was born.');
      }
      const { facts, entries, advice } = await advise(tx, this.records, principal, { found, on });
      const row: Recommendation = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId: found.deliveryAreaId,
        caseId: found.id,
        advisedOn: on,
        advisedToId: accountId,
        ruleVersion: RULE_VERSION,
        inputsSha256: inputsHash(facts, entries, advice, on),
        entries: advice.recommendations.slice(0, KEPT).map(toAdvised),
        ruledOut: advice.notEligible.slice(0, KEPT).map(toRuledOut),
        recommendedCount: advice.recommendations.length,
        ruledOutCount: advice.notEligible.length,
        recordedAt: tx.now,
      };
      await tx.insert(Recommendation, [row]);
      await audit(tx, principal, {
        action: 'COLLECTION',
        recordType: RECORD_TYPE,
        recordId: row.id,
        caseId: found.id,
      });
      const saved = await findRecommendation(tx, principal, row.id);
      if (!saved) throw new Error('Advice that was just written cannot be read.');
      return toRecordedRecommendation(saved, principal);
    });
  }
}
