import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { consult } from '../audit/consult.js';
import { findCase } from '../cases/case-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import type { Language } from '../platform/http/language.js';
import { suitabilityInCase } from '../suitability/suitability-state.js';
import { advise } from './advise.js';
import { ServiceRecords } from './service-records.js';
import type { RecommendationQuery } from './dto/recommendation-query.dto.js';
import type { RecommendationsDto } from './dto/recommendations.dto.js';
import { toRecommendations } from './to-recommendations.js';

const SHOWN = 20;

/** Advises which catalogued interventions suit a case. It writes nothing and refers nobody. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly records: ServiceRecords,
  ) {}

  /** @throws DomainError where there is no such case (not found), or `on` is before the child's birth (invalid). */
  forCase(
    principal: Principal,
    caseId: string,
    { on = todayInBritain(), limit = SHOWN }: RecommendationQuery,
    language: Language,
  ): Promise<RecommendationsDto> {
    const read = async (tx: ReadTransaction): Promise<RecommendationsDto> => {
      const found = await findCase(tx, principal, caseId);
      if (!found) throw notFound('case');
      if (on < found.dateOfBirth) {
        throw invalidField('?on', 'BEFORE_BIRTH', 'The day is before the child was born.');
      }
      const { facts, advice } = await advise(tx, this.records, principal, { found, on });
      return toRecommendations({ caseId, on, limit }, facts, advice, {
        suitabilityOf: await suitabilityInCase(tx, found.id),
        titleOf: facts.titleOf,
        language,
      });
    };
    return consult(this.uow, principal, read, () => ({
      recordType: 'recommendations',
      recordId: caseId,
      caseId,
    }));
  }
}
