import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate, IsWholeNumber } from '../../platform/validation/fields.js';
import { PlanActionDto } from '../../planning/dto/plan-action.dto.js';

/** A package to plan: one plan action for each of its components, all or none. */
export class PlanPackageDto {
  @IsId()
  caseId: string;

  /** The version of the package, which has components. */
  @IsId()
  interventionVersionId: string;

  /**
   * A code of the set PURPOSE.
   * @example REOFFENDING
   */
  @IsCode()
  purpose: string;

  /** @example 2026-03-12 */
  @IsPlainDate()
  plannedOn: string;

  /**
   * The day on which the first week begins.
   * @example 2026-03-16
   */
  @IsPlainDate()
  startsOn: string;

  /**
   * How many weeks the package lasts.
   * @example 26
   */
  @IsWholeNumber(1, 52)
  weeks: number;
}

/** Which planned packages to list. */
export class PackagePlanQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;
}

/** A package planned with a child. */
export class PackagePlanDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** The version of the package. */
  @ApiUuid()
  interventionVersionId: string;

  @ApiDate({ example: '2026-03-12' })
  plannedOn: string;

  /** The day on which the first week begins. */
  @ApiDate({ example: '2026-03-16' })
  startsOn: string;

  @ApiInteger({ example: 26 })
  weeks: number;

  @ApiInstant()
  recordedAt: string;
}

/** A package that was just planned, with the plan action of each component. */
export class PlannedPackageDto extends PackagePlanDto {
  planActions: PlanActionDto[];
}

/** A page of planned packages, in order of their ids. */
export class PackagePlanPageDto {
  items: PackagePlanDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** How far the contacts of one component were kept, up to a day. */
export class ComponentComplianceDto {
  @ApiUuid()
  planActionId: string;

  /** @example POLICE_VISITS */
  code: string;

  /** @example "Visits by the police officer" */
  titleEn: string;

  /** @example "Ymweliadau gan y swyddog heddlu" */
  titleCy: string;

  /**
   * A code of the set ROLE_IN_PLAN.
   * @example POLICE_OFFICER
   */
  role: string;

  /** @example true */
  isRequired: boolean;

  /** Contacts planned in the weeks that have begun; null: none are asked for. */
  @ApiInteger({ example: 12 })
  contactsPlanned: number | null;

  /** Sessions in these weeks that the child attended, by whomever. */
  @ApiInteger({ example: 9 })
  contactsDelivered: number;

  /** Those of them that the agency of the role delivered. */
  @ApiInteger({ example: 7 })
  contactsByRole: number;

  @ApiInteger({ example: 540 })
  minutesPlanned: number | null;

  @ApiInteger({ example: 400 })
  minutesDelivered: number;

  /**
   * Contacts by the role, as a share of those planned, at most 1; null: none are planned yet.
   * @example 0.58
   */
  contactCompliance: number | null;

  /**
   * KEPT: everything that was planned so far; BEHIND: less; NOT_STARTED: nothing yet, though something was due;
   * NOT_DUE: nothing was due.
   * @example BEHIND
   */
  state: 'KEPT' | 'BEHIND' | 'NOT_STARTED' | 'NOT_DUE';
}

/** How far the contacts of a planned package were kept. */
export class PackageComplianceDto {
  @ApiUuid()
  packagePlanId: string;

  /** Up to this day. */
  @ApiDate({ example: '2026-05-01' })
  asOf: string;

  /** Weeks of the package that have begun. */
  @ApiInteger({ example: 7 })
  weeksBegun: number;

  components: ComponentComplianceDto[];

  /** Required components that are KEPT or not due. */
  @ApiInteger({ example: 3 })
  requiredKept: number;

  @ApiInteger({ example: 5 })
  required: number;
}
