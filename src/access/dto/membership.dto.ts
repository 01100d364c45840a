import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode } from '../../platform/validation/fields.js';
import { type Role, ROLES } from '../roles.js';
import { IsRole } from './fields.js';

/** A role to give to an account. */
export class CreateMembershipDto {
  /** @example CASE_MANAGER */
  @IsRole()
  role: Role;

  /**
   * Code of the team it is held in; the whole service where not given. Case managers and senior managers only.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string | null;
}

/** A role that an account holds, or held. */
export class MembershipDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  accountId: string;

  /** @example CASE_MANAGER */
  @ApiProperty({ enum: ROLES })
  role: Role;

  /** @example "Case manager" */
  labelEn: string;

  /** @example "Rheolwr achos" */
  labelCy: string;

  /**
   * Code of the team it is held in; null: the whole service.
   * @example EAST
   */
  team: string | null;

  /** When it ended; null: it is held. */
  @ApiInstant()
  endedAt: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** The roles that an account holds and held, in the order in which they were given. */
export class MembershipListDto {
  items: MembershipDto[];
}
