import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsListOf, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import type { Answer } from '../score.js';
import { NeedSufficiencyDto } from './sufficiency.dto.js';
import { AuditAnswerInput, AuditedNeedInput, ScoreDto } from './answer.dto.js';

/** An audit of a case, to record. */
export class CreateCaseAuditDto {
  @IsId()
  caseId: string;

  /** The form whose questions are answered; see /v1/audit-forms. */
  @IsId()
  formId: string;

  /** The worker who audits. */
  @IsId()
  auditorId: string;

  /** @example 2026-04-14 */
  @IsPlainDate()
  auditedOn: string;

  /**
   * Where the child was: a code of the set SETTING; that of the case where not given.
   * @example COMMUNITY
   */
  @IsOptional()
  @IsCode()
  setting?: string | null;

  /** The sample that drew the case. */
  @IsOptional()
  @IsId()
  sampleId?: string | null;

  /** The earlier audit of the same case that this one repeats, to see whether practice has changed. */
  @IsOptional()
  @IsId()
  followsId?: string | null;

  /** Every question of the form, once. */
  @IsListOf(AuditAnswerInput, 1, 100)
  answers: AuditAnswerInput[];

  /** Whether enough was done about needs, each once. */
  @IsOptional()
  @IsListOf(AuditedNeedInput, 0, 40)
  needs?: AuditedNeedInput[] | null;

  /** @example "Read with the case manager." */
  @IsOptional()
  @IsText(1, 1000)
  words?: string | null;
}

/** Which audits to list. */
export class CaseAuditQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;
}

/** The answer to a question. */
export class AuditAnswerDto {
  /** @example SUITABILITY */
  question: string;

  /**
   * A code of the set AUDIT_DOMAIN.
   * @example INTERVENTIONS
   */
  domain: string;

  /** @example YES */
  answer: Answer;

  words: string | null;
}

/** How the answers of one domain add up. */
export class DomainScoreDto extends ScoreDto {
  /**
   * A code of the set AUDIT_DOMAIN.
   * @example INTERVENTIONS
   */
  domain: string;
}

/** An audit of a case. */
export class CaseAuditDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  formId: string;

  @ApiUuid()
  auditorId: string;

  @ApiDate()
  auditedOn: string;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  setting: string;

  @ApiUuid()
  sampleId: string | null;

  /** The earlier audit that it repeats. */
  @ApiUuid()
  followsId: string | null;

  answers: AuditAnswerDto[];

  /** By domain, in the order of the form. */
  domains: DomainScoreDto[];

  /** Over every question. */
  score: ScoreDto;

  /** What it judged of needs; these are among GET /v1/sufficiency-judgements too. */
  needs: NeedSufficiencyDto[];

  words: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of audits, in the order in which they were recorded. */
export class CaseAuditPageDto {
  items: CaseAuditDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
