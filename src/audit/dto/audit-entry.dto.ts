import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId, IsPlainDate } from '../../platform/validation/fields.js';
import { AUDIT_ACTIONS, type AuditAction } from '../audit-action.js';

/** Which entries of the audit log to list. */
export class AuditEntryQuery extends PageQuery {
  /** What this account did. */
  @IsOptional()
  @IsId()
  accountId?: string;

  /** @example CONSULTATION */
  @IsOptional()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  /** What was done with this case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /** What was done with this child or a case of this child. */
  @IsOptional()
  @IsId()
  childId?: string;

  /** From the beginning of this day, UTC. */
  @IsOptional()
  @IsPlainDate()
  recordedFrom?: string;

  /** To the end of this day, UTC. */
  @IsOptional()
  @IsPlainDate()
  recordedTo?: string;
}

/** Who did what with which records, and when: ids, codes and counts. */
export class AuditEntryDto {
  @ApiUuid()
  id: string;

  /** As section 62(1) of the Data Protection Act 2018 calls it. */
  action: AuditAction;

  /**
   * The operation of this contract, or the command.
   * @example getCase
   */
  operation: string;

  @ApiUuid()
  accountId: string;

  /** Null where no token of ours was used. */
  @ApiUuid()
  tokenId: string | null;

  /** The correlation id of the request. */
  requestId: string;

  /** @example case */
  recordType: string;

  /** Null where it is about several. */
  @ApiUuid()
  recordId: string | null;

  @ApiUuid()
  caseId: string | null;

  @ApiUuid()
  childId: string | null;

  /** How many records it is about. */
  @ApiInteger({ example: 1 })
  records: number;

  /** SHA-256 of the cases or children, where there are several, or of the file that was read; null: neither. */
  subjectsSha256: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of the audit log, newest first. */
export class AuditEntryPageDto {
  items: AuditEntryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** An entry of the audit log, with who it was. */
export class AccessLogEntryDto extends AuditEntryDto {
  /** Null: a command on the machine of the service. */
  accountName: string | null;

  /**
   * The roles that the account holds now.
   * @example ["CASE_MANAGER"]
   */
  roles: string[];
}

/** A page of what was done with the records of a child, newest first. */
export class AccessLogPageDto {
  items: AccessLogEntryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
