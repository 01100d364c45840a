import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsSubject } from './fields.js';

/** Which accounts to list. */
export class AccountQuery extends PageQuery {
  /**
   * Who it is to the identity provider.
   * @example case-manager-east
   */
  @IsOptional()
  @IsSubject()
  subject?: string;
}

/** A person or a system that uses the service. */
export class AccountDto {
  @ApiUuid()
  id: string;

  /**
   * Who it is to the identity provider, or a name of the service's own choosing.
   * @example case-manager-east
   */
  subject: string;

  /** @example "Case manager, East" */
  name: string;

  /** From this instant on it may do nothing; null: it may. */
  @ApiInstant()
  disabledAt: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of accounts, in order of their ids. */
export class AccountPageDto {
  items: AccountDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
