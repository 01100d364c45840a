import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';

/** Which work to look at. */
export class SuitabilitySummaryQuery {
  /** First day of the period; open where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * Code of the delivery area of the cases; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;
}

/** How much work had one decision. */
export class SuitabilityDecisionCountDto {
  /**
   * A code of the set SUITABILITY_DECISION.
   * @example NOT_ASSESSED
   */
  decision: string;

  /** @example "Not assessed" */
  labelEn: string;

  /** @example "Heb ei asesu" */
  labelCy: string | null;

  @ApiInteger({ example: 31 })
  count: number;

  /** Those of them that need the approval of a senior manager and do not have it: they do not count as assessed. */
  @ApiInteger({ example: 0 })
  awaitingApproval: number;
}

/** How much of some work was assessed for suitability in time: `assessed` of `total`. */
export class SuitabilityCoverageDto {
  @ApiInteger({ example: 84 })
  total: number;

  @ApiInteger({ example: 53 })
  assessed: number;

  /** One for each decision; their counts come to `total`. */
  decisions: SuitabilityDecisionCountDto[];
}

/** How far it was assessed whether work suits the child before it started. True counts, for those who manage it. */
export class SuitabilitySummaryDto {
  /**
   * What is counted, and how; a change to it changes this.
   * @example suitability-1
   */
  metricVersion: string;

  @ApiDate()
  since: string | null;

  @ApiDate()
  until: string;

  deliveryArea: string | null;

  /** Deliveries that started in the period, by their newest assessment up to the day of their start. */
  deliveriesStarted: SuitabilityCoverageDto;

  /** Catalogued work planned in the period, by its newest assessment up to the end of the period. */
  plannedActions: SuitabilityCoverageDto;
}
