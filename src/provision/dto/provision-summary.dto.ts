import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';

/** Which cases to look at. */
export class ProvisionQuery {
  /** First day of the period; open where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period, and how far events are looked at; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * Code of a delivery area; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;
}

/** How far an intervention reached the cases with a need that it targets. */
export class InterventionReachDto {
  @ApiUuid()
  interventionId: string;

  /** @example CREATIVE_WRITING */
  code: string;

  /** @example "Creative writing" */
  titleEn: string;

  /** @example "Ysgrifennu creadigol" */
  titleCy: string | null;

  /** @example PRIMARY */
  target: 'PRIMARY' | 'SECONDARY';

  /** Cases with the need for which it was planned, for this need. */
  @ApiInteger({ example: 24 })
  planned: number;

  /** Cases with the need in which it started, planned or not. */
  @ApiInteger({ example: 19 })
  started: number;

  /** Cases with the need in which it was completed. */
  @ApiInteger({ example: 11 })
  completed: number;

  /** Sessions attended by these cases. */
  @ApiInteger({ example: 96 })
  sessionsAttended: number;

  @ApiInteger({ example: 4320 })
  minutesAttended: number;
}

/** One need area: how many cases have the need, and what is there for them. */
export class NeedProvisionDto {
  /** @example ETE */
  needArea: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  /** Cases assessed on this area; not assessed is not zero. */
  @ApiInteger({ example: 310 })
  casesAssessed: number;

  /** Cases whose newest rating gives the need priority, or a severity of 2 or more. */
  @ApiInteger({ example: 121 })
  casesWithNeed: number;

  /** Current interventions that target the area; empty: a gap. */
  interventions: InterventionReachDto[];
}

/** Need beside provision. True counts, for those who work with them: not for publication. */
export class ProvisionSummaryDto {
  @ApiDate()
  since: string | null;

  @ApiDate()
  until: string;

  deliveryArea: string | null;

  needAreas: NeedProvisionDto[];
}
