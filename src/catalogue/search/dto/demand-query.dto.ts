import { IsOptional } from 'class-validator';
import { IsPlainDate } from '../../../platform/validation/fields.js';
import { IsQueryNumber } from '../../../platform/validation/presence.js';

/** Which searches to look at. */
export class DemandQuery {
  /**
   * From this day; the last twelve months where not given.
   * @example 2026-01-01
   */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /**
   * A search that found this many entries or fewer found hardly anything; 2 where not given, 0: nothing at all.
   * @example 2
   */
  @IsQueryNumber(0, 20)
  foundAtMost?: number;
}
