import { ApiDate, ApiInteger } from '../../../platform/openapi/properties.js';

/** What a search was narrowed to. */
export class SearchFilterDto {
  /** @example needArea */
  filter: string;

  /** @example ETE */
  code: string;
}

/** Searches for the same words, narrowed alike. */
export class DemandDto {
  /**
   * The words of the field that were looked for; none where there were filters only, or no word was kept.
   * @example ["gaming"]
   */
  words: string[];

  filters: SearchFilterDto[];

  /** How often it was looked for. */
  @ApiInteger({ example: 9 })
  searches: number;

  /** How many of these found nothing at all. */
  @ApiInteger({ example: 7 })
  foundNothing: number;

  /** In how many of these there were also words that are not kept. */
  @ApiInteger({ example: 1 })
  withOtherWords: number;

  /** In how many of these Welsh was preferred. */
  @ApiInteger({ example: 2 })
  inWelsh: number;

  /** The last day on which it was looked for. */
  @ApiDate({ example: '2026-11-02' })
  lastOn: string;
}

/** What was looked for and not found, or hardly: the hundred most frequent, most often first. */
export class UnmetDemandDto {
  @ApiDate({ example: '2026-01-01' })
  since: string;

  /** All searches since that day. */
  @ApiInteger({ example: 412 })
  searches: number;

  items: DemandDto[];
}
