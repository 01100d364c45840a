import { IsOptional, Matches } from 'class-validator';
import { ApiInteger, ApiPattern, ApiUuid } from '../../platform/openapi/properties.js';
import { HEAD_FORM } from '../chain.js';

/** What to hold the audit log against. */
export class AuditVerificationQuery {
  /**
   * A head of the chain that was noted down before, as `position:hash`: it finds entries that were cut off since.
   * @example 1234:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
   */
  @IsOptional()
  @Matches(HEAD_FORM, { message: '$property must be POSITION:HASH, as the log and a verification give it' })
  @ApiPattern(HEAD_FORM)
  expectHead?: string;
}

/** The end of the chain over the audit log. */
export class ChainHeadDto {
  /** How many entries are sealed. */
  @ApiInteger({ example: 1234 })
  position: number;

  /** SHA-256 over the last entry and all before it; note it down outside the database. */
  hash: string;
}

/** Something that is wrong with the audit log. */
export class AuditFaultDto {
  /** The position of the chain; of an entry that is not in it, the one after which it was recorded. */
  @ApiInteger({ example: 17 })
  position: number;

  /** The entry that it is about; null where that cannot be said. */
  @ApiUuid()
  entryId: string | null;

  /** @example ENTRY_CHANGED */
  code:
    | 'GAP'
    | 'ENTRY_MISSING'
    | 'ENTRY_CHANGED'
    | 'SUBJECTS_CHANGED'
    | 'OUT_OF_ORDER'
    | 'NOT_SEALED'
    | 'WAITS_TOO_LONG'
    | 'HEAD_DIFFERS';

  /** @example "The entry, or its place in the chain, was changed." */
  detail: string;
}

/** What a verification of the audit log of the whole deployment found. */
export class AuditVerificationDto {
  /** Whether nothing is wrong. */
  holds: boolean;

  head: ChainHeadDto;

  /** How many entries there are. */
  @ApiInteger({ example: 1240 })
  entries: number;

  /** How many entries of the last moment wait to be sealed. */
  @ApiInteger({ example: 6 })
  waiting: number;

  @ApiInteger({ example: 0 })
  faultCount: number;

  /** The first hundred faults. */
  faults: AuditFaultDto[];
}
