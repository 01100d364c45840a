import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import type { Language } from '../../platform/http/language.js';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which workers to list; a worker is listed of whom everything that is given holds. */
export class WorkerQuery extends PageQuery {
  /**
   * Trained in this on the day asked about: a code of the set QUALIFICATION.
   * @example RESTORATIVE_FACILITATION
   */
  @IsOptional()
  @IsCode()
  qualification?: string;

  /**
   * They can deliver in this language.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  language?: Language;

  /**
   * Code of the team they belong to.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string;

  /**
   * A code of the set AGENCY.
   * @example HEALTH
   */
  @IsOptional()
  @IsCode()
  agency?: string;

  /** The day asked about; today where not given. */
  @IsOptional()
  @IsPlainDate()
  on?: string;

  /** Also those who do not work on that day. */
  @IsQueryFlag()
  inactive?: boolean;
}
