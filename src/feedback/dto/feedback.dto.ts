import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import {
  IsCode,
  IsCodeList,
  IsId,
  IsListOf,
  IsPlainDate,
  IsReference,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** The most themes that words have, and the most constructs that are rated. */
export const MOST_THEMES = 20;

/** How much somebody saw the child change. */
export class RatedChangeInput {
  /**
   * A code of the set CHANGE_CONSTRUCT.
   * @example EMOTIONAL_LITERACY
   */
  @IsCode()
  construct: string;

  /**
   * From -2, much worse, over 0, the same, to 2, much better.
   * @example 1
   */
  @IsWholeNumber(-2, 2)
  change: number;
}

/** What somebody says of the work in a case, to record. */
export class CreateFeedbackDto {
  @IsId()
  caseId: string;

  /** The delivery that it is about, of that case; the work as a whole where not given. */
  @IsOptional()
  @IsId()
  deliveryId?: string | null;

  /**
   * The source system's own reference; unique within the service.
   * @example FB-2026-0031
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * Who speaks: a code of the set FEEDBACK_RESPONDENT; not one that is `keptApart`.
   * @example CHILD
   */
  @IsCode()
  respondent: string;

  /** @example 2026-04-02 */
  @IsPlainDate()
  givenOn: string;

  /**
   * The language in which it was given.
   * @example cy
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

  /**
   * How well they and whoever delivers work together, 1 to 5.
   * @example 5
   */
  @IsOptional()
  @IsWholeNumber(1, 5)
  allianceRating?: number | null;

  /**
   * Whether they know what the plan says; null: not asked.
   * @example YES
   */
  @IsOptional()
  @IsIn(['YES', 'NO'])
  knowsPlan?: 'YES' | 'NO' | null;

  /** @example "I learnt practical things." */
  @IsOptional()
  @IsText(1, 2000)
  words?: string | null;

  /** Whether they agreed that their words are quoted. Without that only those see them who may see the case. */
  @IsBoolean()
  mayQuote: boolean;

  /**
   * What the words are about: codes of the set FEEDBACK_THEME.
   * @example ["PRACTICAL_SKILLS"]
   */
  @IsCodeList(MOST_THEMES)
  themes: string[];

  /** How the child has changed, by a respondent who `ratesChange`; each construct once. */
  @IsOptional()
  @IsListOf(RatedChangeInput, 0, MOST_THEMES)
  changes?: RatedChangeInput[] | null;
}

/** What to change of feedback: agreement can be withdrawn, and themes are coded later. What was said stays. */
export class UpdateFeedbackDto {
  /** @example false */
  @MayBeOmitted()
  @IsBoolean()
  mayQuote?: boolean;

  /** @example ["PRACTICAL_SKILLS"] */
  @MayBeOmitted()
  @IsCodeList(MOST_THEMES)
  themes?: string[];
}

/** Which feedback to list. */
export class FeedbackQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;

  @IsOptional()
  @IsId()
  deliveryId?: string;

  /**
   * A code of the set FEEDBACK_RESPONDENT.
   * @example PARENT_CARER
   */
  @IsOptional()
  @IsCode()
  respondent?: string;
}

/** How much somebody saw the child change. */
export class RatedChangeDto {
  /** @example EMOTIONAL_LITERACY */
  construct: string;

  @ApiInteger({ example: 1 })
  change: number;
}

/** What somebody says of the work in a case. */
export class FeedbackDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  deliveryId: string | null;

  reference: string | null;

  /** @example CHILD */
  respondent: string;

  @ApiDate()
  givenOn: string;

  /** @example cy */
  language: Language;

  @ApiInteger({ example: 4 })
  rating: number | null;

  @ApiInteger({ example: 5 })
  allianceRating: number | null;

  knowsPlan: 'YES' | 'NO' | null;

  words: string | null;

  /** Whether they agreed that their words are quoted. */
  mayQuote: boolean;

  /** @example ["PRACTICAL_SKILLS"] */
  themes: string[];

  changes: RatedChangeDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of feedback, in the order in which it was recorded. */
export class FeedbackPageDto {
  items: FeedbackDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
