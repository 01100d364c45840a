import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { consult } from '../audit/consult.js';
import { findCase } from '../cases/case-lookup.js';
import { availableEntries } from '../catalogue/available-entries.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import type { Language } from '../platform/http/language.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { RecommendationsDto } from './dto/recommendations.dto.js';
import { needStateOf } from './needs.js';
import { readCaseFacts } from './read-case-facts.js';
import { recommend } from './recommend.js';
import { toRecommendations } from './to-recommendations.js';

/** Advises which catalogued interventions suit a case. It writes nothing and refers nobody. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError where there is no such case (not found), or `on` is before the child's birth (invalid). */
  forCase(
    principal: Principal,
    caseId: string,
    on: PlainDate,
    language: Language,
  ): Promise<RecommendationsDto> {
    const { serviceId } = principal;
    const advise = async (tx: ReadTransaction): Promise<RecommendationsDto> => {
      const found = await findCase(tx, principal, caseId);
      if (!found) throw notFound('case');
      if (on < found.dateOfBirth) {
        throw invalidField('?on', 'BEFORE_BIRTH', 'The day is before the child was born.');
      }
      const facts = await readCaseFacts(tx, this.codes, principal, { found, on });
      const prioritised = facts.needs.filter((need) => needStateOf(need) === 'PRIORITISED');
      const areas = prioritised.map(({ needAreaCode }) => needAreaCode);
      const entries = await availableEntries(tx, this.codes, serviceId, areas, language);
      return toRecommendations(caseId, on, facts.needs, recommend(facts, entries), language);
    };
    return consult(this.uow, principal, advise, () => ({
      recordType: 'recommendations',
      recordId: caseId,
      caseId,
    }));
  }
}
