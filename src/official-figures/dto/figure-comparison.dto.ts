import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}';
const ID_LIST = new RegExp(`^${UUID}(,${UUID}){1,19}$`);

/** Which figures to set beside each other. */
export class FigureComparisonQuery {
  /**
   * Two to twenty ids with commas between them: of each measure one figure of either area. The area of the first comes first.
   * @example "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b,0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c"
   */
  @IsOptional()
  @Matches(ID_LIST, { message: '$property must be two to twenty ids of figures, with commas between them' })
  @ApiProperty({ type: 'string', pattern: ID_LIST.source, maxLength: 740 })
  figureIds?: string;
}

/** An area that figures are of. */
export class ComparedAreaDto {
  /**
   * A code of the set FIGURE_AREA.
   * @example ENGLAND_AND_WALES
   */
  areaKind: string;

  name: BilingualDto;
}

/** One area's figure in a pair. */
export class ComparedFigureDto {
  /** The figure; null: it follows from the others of its area. */
  @ApiUuid()
  officialFigureId: string | null;

  /** @example 0.434 */
  value: number;

  /** @example "43.4%" */
  asText: string;

  /**
   * The least that the value can have been before it was rounded.
   * @example 0.4335
   */
  leastBeforeRounding: number;

  /**
   * The most that the value can have been before it was rounded.
   * @example 0.4345
   */
  mostBeforeRounding: number;

  /** Of a share whose counts are published; null: there is none. */
  interval: EstimateDto | null;

  @ApiDate({ example: '2014-04-01' })
  cohortFrom: string;

  @ApiDate({ example: '2015-03-31' })
  cohortTo: string;
}

export type FunnelPosition = 'WITHIN' | 'ABOVE_95' | 'BELOW_95' | 'ABOVE_998' | 'BELOW_998';

/** Where an area of this size would be by chance alone, if it were like the second (Spiegelhalter 2005). */
export class FunnelDto {
  /** Children of the first area. */
  @ApiInteger({ example: 235 })
  children: number;

  /**
   * The share of the second area.
   * @example 0.379
   */
  target: number;

  /** @example 0.317 */
  lower95: number;

  /** @example 0.441 */
  upper95: number;

  /** @example 0.281 */
  lower998: number;

  /** @example 0.477 */
  upper998: number;

  /**
   * `ABOVE_95`, `BELOW_95`: one area in twenty would be outside these limits by chance; `ABOVE_998`, `BELOW_998`: one in five
   * hundred.
   * @example WITHIN
   */
  position: FunnelPosition;
}

/** The figures of both areas by one measure, under one definition. */
export class ComparedMeasureDto {
  /** @example REOFFENDING_BINARY */
  measure: string;

  /** @example MOJ_12M_PRE2017 */
  version: string;

  /** What the definition calls it. */
  name: BilingualDto;

  first: ComparedFigureDto;

  second: ComparedFigureDto;

  /**
   * The first less the second, in the unit of the measure.
   * @example 0.055
   */
  difference: number;

  /**
   * The first over the second; null where the second is 0.
   * @example 1.145
   */
  ratio: number | null;

  /** Where the first lies around the second; null: it is no share, or its children are not published or too few. */
  funnel: FunnelDto | null;

  /**
   * It was not published, and follows from F_o = B × F_r.
   * @example false
   */
  derived: boolean;
}

/** Published figures of two areas beside each other, each pair under one definition. */
export class FigureComparisonDto {
  first: ComparedAreaDto;

  second: ComparedAreaDto;

  measures: ComparedMeasureDto[];

  /**
   * Whether it is more children who reoffend, or each of them more often; null where the share and either frequency are not
   * both here.
   */
  reading: BilingualDto | null;

  /** What to bear in mind. */
  cautions: BilingualDto[];
}
