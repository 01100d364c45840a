import { ApiInteger } from '../../platform/openapi/properties.js';

/** By which versions of its mapping a source's own scale became severity. */
export class MappingVersionsDto {
  /** @example ASSETPLUS */
  source: string;

  /** @example ["assetplus-2"] */
  versions: string[];
}

/** How the figures were worked out. Analyses that differ in it are not compared. */
export class AnalysisDefinitionDto {
  /** @example needs-analysis-1 */
  methodVersion: string;

  /** The severity from which a need is counted, unless a person gave it priority. */
  @ApiInteger({ example: 2 })
  needSeverity: number;

  /**
   * Whose needs: every child with a case that was open in the period, once.
   * @example CHILDREN_OPEN_IN_PERIOD
   */
  cohort: string;

  /**
   * Which rating of a need counts: the newest that says something of it by the last day.
   * @example NEWEST_BY_LAST_DAY
   */
  rating: string;

  /**
   * Who is followed over time: children whose supervision began in a quarter, by their first assessment.
   * @example CHILDREN_ENTERING_BY_QUARTER
   */
  change: string;

  /** Quarters without which nothing is said of change. */
  @ApiInteger({ example: 8 })
  leastQuarters: number;

  /** Quarters that are looked at where there are so many. */
  @ApiInteger({ example: 12 })
  mostQuarters: number;

  /** Needs from which a child has several. */
  @ApiInteger({ example: 4 })
  severalNeeds: number;

  /**
   * The share of false findings among needs that are said to go together or to have changed.
   * @example 0.05
   */
  falseDiscoveryRate: number;

  mappings: MappingVersionsDto[];
}
