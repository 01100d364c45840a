import { IsOptional } from 'class-validator';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';
import type { Subject } from '../rules/practice-rule.js';
import { CaseloadQuery } from './caseload-query.dto.js';

/** Which exceptions to list. */
export class AlignmentQuery extends CaseloadQuery {
  /**
   * Code of one rule: see GET /v1/practice-rules.
   * @example NEED_NOT_PLANNED
   */
  @IsOptional()
  @IsCode()
  rule?: string;
}

/** What of what needs attention to list. */
export class AttentionQuery extends AlignmentQuery {
  /** `true`: what somebody said may wait; otherwise what nobody did. */
  @IsQueryFlag()
  acknowledged?: boolean;
}

/** Who said that an item may wait, why, and until when. */
export class AcknowledgementDto {
  reason: string;

  /** The last day on which it may wait. */
  @ApiDate({ example: '2026-12-11' })
  untilOn: string;

  @ApiUuid()
  acknowledgedById: string;

  @ApiInstant()
  recordedAt: string;

  /** How many times this was said of the item: how often it was carried forward. */
  @ApiInteger({ example: 1 })
  times: number;
}

/** Training that runs out. */
export class TrainingSubjectDto {
  @ApiUuid()
  workerId: string;

  /** @example "Sample Worker" */
  workerName: string;

  /**
   * A code of the set QUALIFICATION.
   * @example RESTORATIVE_FACILITATION
   */
  qualification: string;
}

/** Something that a rule raises: a prompt, never a gate. */
export class AttentionItemDto {
  /**
   * The rule and what it was raised of; the same each time.
   * @example "NEED_NOT_PLANNED:019a1b2c-7c3d-7e4f-8a5b-6c7d8e9f0a1b:FAM"
   */
  id: string;

  /**
   * The code of the rule.
   * @example NEED_NOT_PLANNED
   */
  rule: string;

  /** @example 1 */
  @ApiInteger({ example: 1 })
  ruleVersion: number;

  /**
   * What the rule says, in the reader's language.
   * @example "A prioritised need without planned work"
   */
  label: string;

  /**
   * What to do about it, in the reader's language.
   * @example "Plan work for the need, or record at the next assessment why it no longer comes first."
   */
  advice: string;

  /** Null: it is of somebody who delivers, and of no case. */
  @ApiUuid()
  caseId: string | null;

  /** @example CASE-000123 */
  caseReference: string | null;

  @ApiUuid()
  childId: string | null;

  /**
   * Code of the team of the case or the worker; null: none in particular.
   * @example EAST
   */
  team: string | null;

  /** The account to which the case is allocated; of training, that of the worker. */
  @ApiUuid()
  allocatedToId: string | null;

  /**
   * What it is about.
   * @example NEED
   */
  subject: Subject;

  /**
   * The id of the plan action, the delivery, the child, the case, the request or the training record; of a need, and of a change that follows from other
   * records, that of its case.
   */
  @ApiUuid()
  subjectId: string;

  /** Whose training runs out, and which; null: it is about something else. */
  training: TrainingSubjectDto | null;

  /** @example FAM */
  needAreaCode: string | null;

  /**
   * A code of the set SIGNIFICANT_CHANGE; null: it is not about one.
   * @example null
   */
  change: string | null;

  /** The day from which the rule counts. */
  @ApiDate({ example: '2026-10-12' })
  since: string;

  @ApiDate({ example: '2026-10-26' })
  dueOn: string;

  /** Working days of England and Wales that have passed since; 0 where it is not yet overdue. */
  @ApiInteger({ example: 23 })
  overdueWorkingDays: number;

  /** The newest; null: nobody said that it may wait. */
  acknowledgement: AcknowledgementDto | null;
}

/** How many items a rule raises. */
export class RuleTotalDto {
  /** @example NEED_NOT_PLANNED */
  rule: string;

  /** @example "A prioritised need without planned work" */
  labelEn: string;

  /** @example "Angen â blaenoriaeth heb waith wedi’i gynllunio" */
  labelCy: string;

  @ApiInteger({ example: 12 })
  items: number;

  /** Distinct cases among them. */
  @ApiInteger({ example: 9 })
  cases: number;

  /** The day by which the oldest was due. */
  @ApiDate({ example: '2026-09-14' })
  oldestDueOn: string | null;
}

/** A page of items, those that have been due longest first. */
export class AttentionPageDto {
  items: AttentionItemDto[];

  /** For each rule of the list that is on, over all pages. */
  totals: RuleTotalDto[];

  /** The day on which this is so. */
  @ApiDate()
  asOf: string;

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
