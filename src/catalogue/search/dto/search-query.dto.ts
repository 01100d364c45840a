import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import type { Language } from '../../../platform/http/language.js';
import { IsCode } from '../../../platform/validation/fields.js';
import { IsQueryNumber } from '../../../platform/validation/presence.js';

/** What to look for in the catalogue; an entry is found where everything that is given holds of it. */
export class SearchQuery extends PageQuery {
  /**
   * Words of its code, titles, need areas or summaries, in either language. Spelling is forgiven, accents are not
   * needed, and Welsh words are found in their mutated forms.
   * @example restoritive
   */
  @IsOptional()
  @MaxLength(200)
  @Matches(/^\P{Cc}{1,200}$/u, { message: 'q must be 1 to 200 characters, without control characters' })
  q?: string;

  /**
   * It targets this need area.
   * @example ETE
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * A code of the set INTERVENTION_TYPE.
   * @example RJ_DIRECT
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
   * It can be delivered in this way: a code of the set DELIVERY_MODE.
   * @example GROUP
   */
  @IsOptional()
  @IsCode()
  mode?: string;

  /**
   * A code of the set INTERVENTION_STATUS.
   * @example ACTIVE_CORE
   */
  @IsOptional()
  @IsCode()
  status?: string;

  /**
   * A code of the set EVIDENCE_BADGE.
   * @example EVIDENCED
   */
  @IsOptional()
  @IsCode()
  badge?: string;

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
   * It takes this many weeks at most, as where little of an order is left; one whose length is not known is not found.
   * @example 12
   */
  @IsQueryNumber(1, 260)
  weeksAtMost?: number;

  /**
   * RELEVANCE, by default where there are words to look for; CODE, by default elsewhere; TITLE, in the order of the
   * reader's language.
   * @example TITLE
   */
  @IsOptional()
  @IsIn(['RELEVANCE', 'CODE', 'TITLE'])
  sort?: 'RELEVANCE' | 'CODE' | 'TITLE';
}
