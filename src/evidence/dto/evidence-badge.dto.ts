import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { ApiDate, ApiUuid } from '../../platform/openapi/properties.js';
import type { BadgeCode } from '../badge-facts.js';
import type { BadgeRule } from '../badge-readings.js';

/** What an entry is searched by, derived from its evidence items; the items themselves are never merged. */
export class EvidenceBadgeDto {
  /**
   * A code of the set EVIDENCE_BADGE. The first of these that an item gives: CAUTION_HARM, EVIDENCED, NO_EFFECT,
   * PROMISING, THEORY, UNKNOWN.
   * @example EVIDENCED
   */
  badge: BadgeCode;

  /**
   * The rule that fired.
   * @example RATING_SECURE
   */
  rule: BadgeRule;

  /** The same in a sentence. */
  statement: BilingualDto;

  /** The item that it fired on; null: there is none. */
  @ApiUuid()
  itemId: string | null;

  /** The day on which that item was reviewed. */
  @ApiDate({ example: '2026-09-01' })
  on: string | null;

  /**
   * That review is too old to be relied on.
   * @example false
   */
  stale: boolean;

  /**
   * Another item says the opposite.
   * @example false
   */
  contradicted: boolean;
}
