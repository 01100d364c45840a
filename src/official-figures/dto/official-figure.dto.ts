import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** A figure as somebody published it, under the definition by which it was counted. */
export class OfficialFigureDto {
  @ApiUuid()
  id: string;

  /** @example REOFFENDING_BINARY */
  measure: string;

  /** @example MOJ_12M_PRE2017 */
  version: string;

  /** What the definition calls it. */
  name: BilingualDto;

  /** What the value is, in the words of the definition. */
  unit: BilingualDto;

  /** For how many of the denominator the value is given. */
  @ApiInteger({ example: 1 })
  per: number;

  /**
   * A code of the set FIGURE_AREA.
   * @example SERVICE
   */
  areaKind: string;

  /**
   * Null where its kind says which it is.
   * @example "Cwm Taf"
   */
  areaName: string | null;

  @ApiDate({ example: '2014-04-01' })
  cohortFrom: string;

  @ApiDate({ example: '2015-03-31' })
  cohortTo: string;

  /** @example 0.434 */
  value: number;

  /** Decimals of `value` that were published. */
  @ApiInteger({ example: 3 })
  decimals: number;

  /**
   * The value as it is written.
   * @example "43.4%"
   */
  asText: string;

  /** Null: not published. */
  @ApiInteger({ example: 102 })
  numerator: number | null;

  /** Null: not published. */
  @ApiInteger({ example: 235 })
  denominator: number | null;

  /** Of a share whose counts are published; null: there is none. */
  interval: EstimateDto | null;

  /** Null: not known to the day. */
  @ApiDate({ example: '2017-01-26' })
  publishedOn: string | null;

  /** @example "Proven reoffending statistics quarterly" */
  sourceTitle: string;

  /** @example https://example.org/proven-reoffending */
  sourceUrl: string | null;

  /** The figure that it corrects; null: none. */
  @ApiUuid()
  supersedesId: string | null;

  /**
   * Why it takes the place of that one.
   * @example "Revised by the publisher"
   */
  reason: string | null;

  /** The figure that corrects this one; null: this one counts. */
  @ApiUuid()
  supersededById: string | null;

  /** The account that entered it; null: it came with the demonstration. */
  @ApiUuid()
  enteredById: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of published figures, in the order in which they were recorded. */
export class OfficialFigurePageDto {
  items: OfficialFigureDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
