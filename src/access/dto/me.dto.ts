import { ApiProperty } from '@nestjs/swagger';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { SCOPES } from '../authorization-rule.js';
import { type Role, ROLES } from '../roles.js';

/** Whose account a request is made by. */
export class OwnAccountDto {
  @ApiUuid()
  id: string;

  /** @example case-manager-east */
  subject: string;

  /** @example "Case manager, East" */
  name: string;
}

/** The service that a request is for. */
export class OwnServiceDto {
  @ApiUuid()
  id: string;

  /** @example CTM */
  code: string;

  /** @example "Cwm Taf Youth Justice Service" */
  nameEn: string;

  /** @example "Gwasanaeth Cyfiawnder Ieuenctid Cwm Taf" */
  nameCy: string | null;
}

/** A role that the account holds, and that the token carries. */
export class OwnRoleDto {
  @ApiUuid()
  membershipId: string;

  /** @example CASE_MANAGER */
  @ApiProperty({ enum: ROLES })
  role: Role;

  /** @example "Case manager" */
  labelEn: string;

  /** @example "Rheolwr achos" */
  labelCy: string;

  /**
   * What a holder is for.
   * @example "Works with the children of their own teams."
   */
  purpose: string;

  /**
   * Code of the team it is held in; null: the whole service.
   * @example EAST
   */
  team: string | null;
}

/** What the request was signed with. */
export class OwnTokenDto {
  /** Null: the identity provider made it. */
  @ApiUuid()
  id: string | null;

  @ApiInstant()
  expiresAt: string;

  /** What it is limited to; null: to nothing. */
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...SCOPES] }, nullable: true })
  scopes: string[] | null;
}

/** Who you are here, and what you may do. */
export class MeDto {
  account: OwnAccountDto;

  /** Null where no service is chosen. */
  service: OwnServiceDto | null;

  roles: OwnRoleDto[];

  token: OwnTokenDto;
}
