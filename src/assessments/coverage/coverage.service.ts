import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { AssessmentCoverageDto, CoverageQuery } from './coverage.dto.js';
import { readCoverage } from './read-coverage.js';

/** How completely and how recently the needs of a case are assessed. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found). */
  async ofCase(principal: Principal, caseId: string, { on }: CoverageQuery): Promise<AssessmentCoverageDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => readCoverage(tx, this.codes, principal, caseId, on ?? todayInBritain()),
      (read) => read && { recordType: 'assessmentCoverage', caseId: read.caseId },
    );
    if (!found) throw notFound('case');
    return found;
  }
}
