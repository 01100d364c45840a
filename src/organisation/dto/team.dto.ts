import { IsOptional } from 'class-validator';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsNewCode, IsText } from '../../platform/validation/fields.js';

/** A team to add. */
export class CreateTeamDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores.
   * @example EAST
   */
  @IsNewCode(20)
  code: string;

  /** @example "East team" */
  @IsText(1, 200)
  nameEn: string;

  /** @example "Tîm y Dwyrain" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;

  /**
   * Code of the delivery area it works in; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;
}

/** A team of the service: its case managers see its cases, and no others. */
export class TeamDto {
  @ApiUuid()
  id: string;

  /** @example EAST */
  code: string;

  /** @example "East team" */
  nameEn: string;

  /** @example "Tîm y Dwyrain" */
  nameCy: string | null;

  /** Id of the delivery area it works in; null: the whole service. */
  @ApiUuid()
  deliveryAreaId: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of teams, by code. */
export class TeamPageDto {
  items: TeamDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
