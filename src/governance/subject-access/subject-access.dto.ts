import { ApiProperty } from '@nestjs/swagger';
import { AccessLogEntryDto } from '../../audit/dto/audit-entry.dto.js';
import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsText } from '../../platform/validation/fields.js';

/** For whom a report is made, and why. */
export class MakeSubjectAccessReportDto {
  /**
   * Who receives it; kept, as section 62(2)(c) of the Data Protection Act 2018 asks.
   * @example "The young person, through their solicitor"
   */
  @IsText(1, 200)
  recipient: string;

  /** @example "Subject access request of 2 March 2026" */
  @IsText(1, 500)
  reason: string;
}

/** Every row of one kind that is held on a child. */
export class SubjectAccessSectionDto {
  /** @example assessment */
  recordType: string;

  /** With all that they hold, oldest first. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  records: Record<string, unknown>[];
}

/** An intervention that records of the child name. */
export class NamedInterventionDto {
  @ApiUuid()
  interventionVersionId: string;

  titleEn: string;

  titleCy: string | null;
}

/** Everything that is held on a child, and who looked. */
export class SubjectAccessReportDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  recipient: string;

  reason: string;

  @ApiInstant()
  madeAt: string;

  /** Every kind of record, those too of which there is none. */
  sections: SubjectAccessSectionDto[];

  interventions: NamedInterventionDto[];

  /** How many times the records of the child were used, before this report. */
  @ApiInteger({ example: 214 })
  accessLogCount: number;

  /** The newest 10,000 of them. */
  accessLog: AccessLogEntryDto[];
}
