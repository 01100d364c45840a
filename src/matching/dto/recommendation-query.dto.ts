import { IsOptional } from 'class-validator';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { LARGEST_PAGE } from '../../platform/http/page-query.dto.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import { IsQueryNumber } from '../../platform/validation/presence.js';

/** For which day advice is given. */
export class RecommendationQuery {
  /**
   * Age, assessments and running deliveries are taken as of this day; today where not given. The catalogue is
   * always the current one.
   */
  @IsOptional()
  @IsPlainDate()
  on?: PlainDate;

  /**
   * How many entries to show at most, of those that are recommended and again of those that are ruled out; 20 where not
   * given. Every entry is judged and counted.
   * @example 20
   */
  @IsQueryNumber(1, LARGEST_PAGE)
  limit?: number;
}
