import { IsOptional } from 'class-validator';
import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsListOf, IsNewCode, IsText } from '../../platform/validation/fields.js';

/** A question of a form to make. */
export class AuditQuestionInput {
  /**
   * A code of the set AUDIT_DOMAIN.
   * @example INTERVENTIONS
   */
  @IsCode()
  domain: string;

  /** @example SUITABILITY */
  @IsNewCode(40)
  code: string;

  /** @example "Was the suitability of the interventions considered well enough?" */
  @IsText(1, 500)
  textEn: string;

  /** @example "A ystyriwyd addasrwydd yr ymyriadau yn ddigon da?" */
  @IsOptional()
  @IsText(1, 500)
  textCy?: string | null;
}

/** A form to make: with a code that the service has used already, its next version. */
export class CreateAuditFormDto {
  /** @example CASE_AUDIT_LOCAL */
  @IsNewCode(40)
  code: string;

  /** @example "Our audit of a case" */
  @IsText(1, 200)
  titleEn: string;

  /** @example "Ein harchwiliad o achos" */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /** In the order in which they are asked. */
  @IsListOf(AuditQuestionInput, 1, 100)
  questions: AuditQuestionInput[];
}

/** A question, answered yes, no, or not applicable. */
export class AuditQuestionDto {
  /**
   * A code of the set AUDIT_DOMAIN.
   * @example INTERVENTIONS
   */
  domain: string;

  /** @example SUITABILITY */
  code: string;

  /** @example "Was the suitability of the interventions considered well enough?" */
  textEn: string;

  /** @example "A ystyriwyd addasrwydd yr ymyriadau yn ddigon da?" */
  textCy: string | null;
}

/** The questions that an audit of a case asks. */
export class AuditFormDto {
  @ApiUuid()
  id: string;

  /** @example CASE_AUDIT */
  code: string;

  @ApiInteger({ example: 1 })
  versionNo: number;

  /** @example "Audit of a case" */
  titleEn: string;

  /** @example "Archwiliad o achos" */
  titleCy: string | null;

  /** Whether it came with the product; otherwise the service made it. */
  shipped: boolean;

  questions: AuditQuestionDto[];

  @ApiInstant()
  recordedAt: string;
}

/** The forms that a service can use, in their newest versions: those that ship, then its own. */
export class AuditFormListDto {
  items: AuditFormDto[];
}
