import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import type { Language } from '../../platform/http/language.js';
import { IsCode } from '../../platform/validation/fields.js';
import { IsQueryFlag, IsQueryNumber } from '../../platform/validation/presence.js';
import type { NeedTarget } from '../intervention-need.entity.js';

/** Which entries of the catalogue to list; an entry is listed where everything that is given holds of it. */
export class InterventionQuery extends PageQuery {
  /**
   * It targets this need area.
   * @example ETE
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * It targets a need area in this way: the one of `needArea` where that is given.
   * @example PRIMARY
   */
  @IsOptional()
  @IsIn(['PRIMARY', 'SECONDARY'])
  target?: NeedTarget;

  /**
   * A code of the set INTERVENTION_STATUS.
   * @example ACTIVE_CORE
   */
  @IsOptional()
  @IsCode()
  status?: string;

  /**
   * A code of the set INTERVENTION_TYPE.
   * @example ACCREDITED_LEARNING
   */
  @IsOptional()
  @IsCode()
  interventionType?: string;

  /**
   * It can be delivered in this setting: a code of the set SETTING.
   * @example COMMUNITY
   */
  @IsOptional()
  @IsCode()
  setting?: string;

  /**
   * It can be delivered in this language.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  language?: Language;

  /**
   * It is open to this code of the set SEX, or to any.
   * @example FEMALE
   */
  @IsOptional()
  @IsCode()
  sex?: string;

  /**
   * It is open to a child of this age in whole years.
   * @example 15
   */
  @IsQueryNumber(1, 25)
  age?: number;

  /**
   * Code of the provider that delivers it.
   * @example LEARNING_PROVIDER
   */
  @IsOptional()
  @IsCode()
  provider?: string;

  /** Whether the date by which it was to be looked at again has passed. */
  @IsQueryFlag()
  reviewOverdue?: boolean;

  /**
   * Text anywhere in its code, titles or summaries, in either language and in capitals or not.
   * @example constr
   */
  @IsOptional()
  @Matches(/^\P{Cc}{1,100}$/u, { message: 'q must be 1 to 100 characters, without control characters' })
  q?: string;
}
