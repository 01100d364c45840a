import { IsOptional } from 'class-validator';
import { IsId, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';
import type { Scope } from '../authorization-rule.js';
import type { Role } from '../roles.js';
import { MOST_TOKEN_DAYS } from '../token-life.js';
import { IsRoleLimit, IsScopeLimit } from './fields.js';

/** A token to make. */
export class CreateTokenDto {
  /** The account it is for; your own where not given. Another's only by an administrator of its service. */
  @IsOptional()
  @IsId()
  accountId?: string | null;

  /**
   * What it is for.
   * @example "Nightly exchange"
   */
  @IsText(1, 200)
  label: string;

  /**
   * What to limit it to; no more than the token in hand, where not given.
   * @example ["casework:read", "casework:write"]
   */
  @IsScopeLimit()
  scopes?: Scope[] | null;

  /**
   * Roles of its account to limit it to; no more than the token in hand, where not given.
   * @example ["INTEGRATION"]
   */
  @IsRoleLimit()
  roles?: Role[] | null;

  /**
   * How many days it is good; 30 where not given.
   * @example 30
   */
  @MayBeOmitted()
  @IsWholeNumber(1, MOST_TOKEN_DAYS)
  expiresInDays?: number;
}
