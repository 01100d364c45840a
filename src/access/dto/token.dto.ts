import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId } from '../../platform/validation/fields.js';
import { SCOPES } from '../authorization-rule.js';
import { ROLES } from '../roles.js';

const limit = (values: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: 'array', items: { type: 'string', enum: [...values] }, nullable: true });

/** Which tokens to list. */
export class TokenQuery extends PageQuery {
  /** Of this account; an administrator sees those of every account of the service otherwise. */
  @IsOptional()
  @IsId()
  accountId?: string;
}

/** A token that the product made. Its secret is not kept. */
export class TokenDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  accountId: string;

  /**
   * What it is for.
   * @example "Nightly exchange"
   */
  label: string;

  /** What it is limited to; null: whatever the roles of its account allow. */
  @limit(SCOPES)
  scopes: string[] | null;

  /** The roles it is limited to; null: whichever its account holds at the time. */
  @limit(ROLES)
  roles: string[] | null;

  @ApiInstant()
  expiresAt: string;

  @ApiInstant()
  revokedAt: string | null;

  /** The hour in which it was last used; null: never. */
  @ApiInstant()
  lastUsedAt: string | null;

  /** The account that made it; null: a command on the machine did. */
  @ApiUuid()
  madeById: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A token that was just made. */
export class NewTokenDto extends TokenDto {
  /**
   * What to send with requests, in a header `Authorization: Bearer …`. It is shown this once.
   * @example wmk_aZ3kQ9pL7sWc2VbN8mXr4TyU6iOe1AdFgHjKlMnBvCx_1b2c3d4e
   */
  secret: string;
}

/** A page of tokens, in order of their ids. */
export class TokenPageDto {
  items: TokenDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
