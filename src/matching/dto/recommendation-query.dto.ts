import { IsOptional } from 'class-validator';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { IsPlainDate } from '../../platform/validation/fields.js';

/** For which day advice is given. */
export class RecommendationQuery {
  /**
   * Age, assessments and running deliveries are taken as of this day; today where not given. The catalogue is
   * always the current one.
   */
  @IsOptional()
  @IsPlainDate()
  on?: PlainDate;
}
