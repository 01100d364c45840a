import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { requireCase } from '../cases/case-lookup.js';
import { once } from '../idempotency/once.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentQuery } from './dto/assessment-query.dto.js';
import type { AssessmentDto } from './dto/assessment.dto.js';
import type { CreateAssessmentDto } from './dto/create-assessment.dto.js';
import { similarityToLast } from './similarity-to-last.js';
import { judgeAssessment } from './judge-assessment.js';
import { NeedRating } from './need-rating.entity.js';
import { findAssessment, listAssessments } from './read-assessments.js';

/** The assessments of a service. One that is recorded is never altered: a change of need is a new assessment. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the source is not known. */
  async list(principal: Principal, query: AssessmentQuery): Promise<Page<AssessmentDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<AssessmentDto>> => {
      await this.codes.require(tx, principal.serviceId, [
        { codeSet: 'ASSESSMENT_SOURCE', code: query.source, pointer: '?source' },
      ]);
      return pageOf(
        await listAssessments(tx, principal, query),
        query,
        ({ id }) => [id],
        (item) => item,
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'assessment',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, assessmentId: string): Promise<AssessmentDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => findAssessment(tx, principal, assessmentId),
      (read) => read && { recordType: 'assessment', recordId: read.id, caseId: read.caseId },
    );
    if (!found) throw notFound('assessment');
    return found;
  }

  /** @throws DomainError where the reference is taken (conflict), or a rule is broken (invalid). */
  create(principal: Principal, input: CreateAssessmentDto): Promise<AssessmentDto> {
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      const { ratings, mappingVersion } = await judgeAssessment(tx, this.codes, principal.serviceId, input);
      const owned = {
        serviceId: principal.serviceId,
        deliveryAreaId: ofCase.deliveryAreaId,
        recordedAt: tx.now,
        caseId: ofCase.id,
        assessedOn: input.assessedOn,
      };
      const id = tx.newId();
      const similarity = await similarityToLast(tx, ofCase.id, input);
      const assessment: Assessment = { ...owned, ...factsOf(input), id, similarity };
      const rows = ratings.map((rating): NeedRating => ({
        ...owned,
        ...rating,
        id: tx.newId(),
        assessmentId: id,
        mappingVersion,
      }));
      await onTakenKey(tx.insert(Assessment, [assessment]), () => referenceTaken('assessment'));
      await tx.insert(NeedRating, rows);
      const event = { recordType: 'assessment', recordId: id, caseId: ofCase.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      const saved = await findAssessment(tx, principal, id);
      if (!saved) throw new Error('An assessment that was just written cannot be read.');
      return saved;
    });
  }
}

/** What an assessment says as a whole. */
const factsOf = (input: CreateAssessmentDto) => ({
  reference: input.reference ?? null,
  source: input.source,
  stage: input.stage,
  likelihoodOfReoffending: input.likelihoodOfReoffending ?? null,
  riskOfHarm: input.riskOfHarm ?? null,
  safetyAndWellbeing: input.safetyAndWellbeing ?? null,
  interventionLevel: input.interventionLevel ?? null,
  yogrs: input.yogrs ?? null,
  formulation: input.formulation ?? null,
  childView: input.childView ?? null,
});
