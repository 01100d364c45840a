import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import type { CoverageState } from './coverage.js';

/** For which day coverage is told. */
export class CoverageQuery {
  /** Today where not given. */
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

/** Information that was asked of somebody who can speak of a need area. */
export class CoverageInformationDto {
  /**
   * A code of the set INFORMATION_SOURCE.
   * @example EDUCATION_PROVIDER
   */
  source: string;

  @ApiDate({ example: '2026-03-02' })
  askedOn: string;

  @ApiDate({ example: '2026-03-12' })
  receivedOn: string | null;

  /** How recent what was received is: the day that it tells of; null: not known. */
  @ApiDate({ example: '2026-03-06' })
  informationOn: string | null;

  /** @example null */
  gapReason: string | null;

  @ApiInteger({ example: 21 })
  daysOld: number | null;

  /**
   * It is older than a rating of the area may be; null: not known.
   * @example false
   */
  stale: boolean | null;
}

/** How well one need area is assessed. */
export class AreaCoverageDto {
  /** @example ETE */
  needAreaCode: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  /**
   * One of the twelve areas that every assessment looks at.
   * @example true
   */
  core: boolean;

  /** @example false */
  strength: boolean;

  /**
   * NEVER_LOOKED_AT: no assessment rates it. NOT_ASSESSED: the newest rating says that it was not assessed.
   * @example RATED
   */
  state: CoverageState;

  /** 0 to 4; null: not assessed, which is not none. */
  @ApiInteger({ example: 3 })
  severity: number | null;

  @ApiInteger({ example: null })
  strengthRating: number | null;

  /** @example true */
  isPriority: boolean;

  @ApiDate({ example: '2026-03-09' })
  assessedOn: string | null;

  @ApiInteger({ example: 14 })
  daysOld: number | null;

  @ApiInteger({ example: 8 })
  staleAfterWeeks: number;

  /**
   * Null: there is no rating that could be stale.
   * @example false
   */
  stale: boolean | null;

  /**
   * A code of the set ASSESSMENT_SOURCE.
   * @example ASSETPLUS
   */
  source: string | null;

  /**
   * A code of the set AGENCY.
   * @example EDUCATION
   */
  assessedByAgency: string | null;

  /** @example true */
  byExpectedAgency: boolean | null;

  /** What was asked of those who can speak of the area, newest first. */
  information: CoverageInformationDto[];
}

/** How many of the core areas are assessed. */
export class CoreCoverageDto {
  @ApiInteger({ example: 12 })
  areas: number;

  @ApiInteger({ example: 9 })
  rated: number;

  /** Of those that are rated. */
  @ApiInteger({ example: 1 })
  stale: number;

  @ApiInteger({ example: 2 })
  notAssessed: number;

  @ApiInteger({ example: 1 })
  neverLookedAt: number;
}

/** How completely and how recently the needs of a case are assessed. */
export class AssessmentCoverageDto {
  @ApiUuid()
  caseId: string;

  @ApiDate({ example: '2026-03-23' })
  on: string;

  /** The first assessment made on or after the day on which the case opened; null: none yet. */
  @ApiDate({ example: '2026-03-09' })
  firstAssessedOn: string | null;

  /** From the day on which the case opened to the first assessment. */
  @ApiInteger({ example: 6 })
  daysToFirstAssessment: number | null;

  core: CoreCoverageDto;

  /** How many requests for information are still awaited. */
  @ApiInteger({ example: 1 })
  informationOutstanding: number;

  /** Every need area, in the order of the list. */
  areas: AreaCoverageDto[];
}
