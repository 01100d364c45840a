import { IsOptional } from 'class-validator';
import { IsText } from '../validation/fields.js';
import { IsQueryNumber } from '../validation/presence.js';

/** The most items that a page may have. */
export const LARGEST_PAGE = 200;

/** How a list is paged. */
export class PageQuery {
  /**
   * How many items at most; 50 where not given.
   * @example 50
   */
  @IsQueryNumber(1, LARGEST_PAGE)
  limit?: number;

  /** Where to go on: `nextCursor` of the page before. */
  @IsOptional()
  @IsText(1, 500)
  cursor?: string;
}
