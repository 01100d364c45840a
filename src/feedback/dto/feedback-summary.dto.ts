import { IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId, IsPlainDate } from '../../platform/validation/fields.js';

/** Which feedback to add up. */
export class FeedbackSummaryQuery {
  /** First day of the period; open where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /** The intervention that it is about; everything where not given. */
  @IsOptional()
  @IsId()
  interventionId?: string;
}

/** Ratings from 1 to 5, added up. */
export class RatingSummaryDto {
  /** How many gave one; not rated is not a low rating. */
  @ApiInteger({ example: 14 })
  rated: number;

  /** Null: nobody gave one. */
  mean: number | null;

  /**
   * How many gave 1, 2, 3, 4 and 5.
   * @example [0, 1, 2, 6, 5]
   */
  distribution: number[];
}

/** What one kind of respondent says. */
export class RespondentSummaryDto {
  /** @example CHILD */
  respondent: string;

  /** @example Child */
  labelEn: string;

  /** @example Plentyn */
  labelCy: string | null;

  @ApiInteger({ example: 18 })
  given: number;

  rating: RatingSummaryDto;

  /** How well they and whoever delivers work together. */
  alliance: RatingSummaryDto;

  /** Of those asked whether they know what the plan says, how many do. */
  @ApiInteger({ example: 9 })
  knowPlan: number;

  @ApiInteger({ example: 11 })
  askedAboutPlan: number;
}

/** How others saw children change in one thing. */
export class ChangeSummaryDto {
  /** @example EMOTIONAL_LITERACY */
  construct: string;

  /** @example "Naming and handling feelings" */
  labelEn: string;

  /** @example "Enwi a thrin teimladau" */
  labelCy: string | null;

  @ApiInteger({ example: 10 })
  rated: number;

  /** From -2 to 2. */
  mean: number;

  @ApiInteger({ example: 7 })
  better: number;

  @ApiInteger({ example: 2 })
  same: number;

  @ApiInteger({ example: 1 })
  worse: number;
}

/** How many spoke of a theme. */
export class ThemeSummaryDto {
  /** @example PRACTICAL_SKILLS */
  theme: string;

  /** @example "Practical skills learnt" */
  labelEn: string;

  /** @example "Sgiliau ymarferol a ddysgwyd" */
  labelCy: string | null;

  @ApiInteger({ example: 6 })
  mentions: number;
}

/** The words of somebody who agreed that they are quoted. One person's view, and no evidence of effect. */
export class QuoteDto {
  /** @example CHILD */
  respondent: string;

  /** @example en */
  language: Language;

  /** @example "I learnt practical things." */
  words: string;
}

/**
 * What was said, added up: beside evaluations, never in their place, and never in the same panel. True counts: not for
 * publication. Restricted cases are left out, and so are words that nobody agreed to have quoted.
 */
export class FeedbackSummaryDto {
  @ApiDate()
  since: string | null;

  @ApiDate()
  until: string;

  @ApiUuid()
  interventionId: string | null;

  respondents: RespondentSummaryDto[];
  changes: ChangeSummaryDto[];
  themes: ThemeSummaryDto[];

  /** The newest, at most 20. */
  quotes: QuoteDto[];
}
