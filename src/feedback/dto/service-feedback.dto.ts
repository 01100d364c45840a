import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import {
  IsCode,
  IsCodeList,
  IsId,
  IsPlainDate,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { MOST_THEMES } from './feedback.dto.js';

/** What somebody says of the service or of an intervention who is in no child's file, to record. Write nothing that says who. */
export class CreateServiceFeedbackDto {
  /** The intervention that it is about; the service as a whole where not given. */
  @IsOptional()
  @IsId()
  interventionId?: string | null;

  /**
   * Who speaks: a code of the set FEEDBACK_RESPONDENT.
   * @example VICTIM
   */
  @IsCode()
  respondent: string;

  /** @example 2026-04-02 */
  @IsPlainDate()
  givenOn: string;

  /**
   * The language in which it was given.
   * @example en
   */
  @IsIn(['en', 'cy'])
  language: Language;

  /**
   * 1 to 5.
   * @example 4
   */
  @IsOptional()
  @IsWholeNumber(1, 5)
  rating?: number | null;

  /** @example "I could say what it did to me." */
  @IsOptional()
  @IsText(1, 2000)
  words?: string | null;

  /** Whether they agreed that their words are quoted. */
  @IsBoolean()
  mayQuote: boolean;

  /**
   * What the words are about: codes of the set FEEDBACK_THEME.
   * @example ["VICTIM_AND_REPAIR"]
   */
  @IsCodeList(MOST_THEMES)
  themes: string[];
}

/** Which feedback to list. */
export class ServiceFeedbackQuery extends PageQuery {
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * A code of the set FEEDBACK_RESPONDENT.
   * @example VICTIM
   */
  @IsOptional()
  @IsCode()
  respondent?: string;
}

/** What somebody says who is in no child's file. */
export class ServiceFeedbackDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string | null;

  /** @example VICTIM */
  respondent: string;

  @ApiDate()
  givenOn: string;

  /** @example en */
  language: Language;

  @ApiInteger({ example: 4 })
  rating: number | null;

  words: string | null;

  /** Whether they agreed that their words are quoted. */
  mayQuote: boolean;

  /** @example ["VICTIM_AND_REPAIR"] */
  themes: string[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of such feedback, in the order in which it was recorded. */
export class ServiceFeedbackPageDto {
  items: ServiceFeedbackDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
