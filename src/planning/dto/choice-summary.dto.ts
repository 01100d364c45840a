import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';

/** Which plans to look at. */
export class ChoiceSummaryQuery {
  /** First day of the period, by the day of planning; open where not given. */
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

/** How often something else was planned for one reason. */
export class ChoiceReasonCountDto {
  /**
   * A code of the set OTHER_CHOICE_REASON.
   * @example NO_PLACES
   */
  reason: string;

  /** @example "No place, or too long a wait" */
  labelEn: string;

  /** @example "Dim lle, neu'r aros yn rhy hir" */
  labelCy: string | null;

  /**
   * What was advised was wanted, and was not to be had.
   * @example true
   */
  unmetDemand: boolean;

  @ApiInteger({ example: 9 })
  count: number;
}

/** What became of advice that put one intervention first. */
export class AdvisedInterventionDto {
  @ApiUuid()
  interventionId: string;

  /** @example MENTORING */
  code: string;

  /** @example "Mentoring" */
  titleEn: string;

  /** @example "Mentora" */
  titleCy: string | null;

  /** Plans that cite advice which put it first for the need. */
  @ApiInteger({ example: 24 })
  advised: number;

  /** Of these, plans of this intervention. */
  @ApiInteger({ example: 15 })
  planned: number;

  /** Of these, plans of something else because this was not to be had: demand that was not met. */
  @ApiInteger({ example: 6 })
  unmetDemand: number;

  /** Why something else was planned. */
  reasons: ChoiceReasonCountDto[];
}

/** Whether plans follow the advice that they cite, and why not. True counts, for those who manage the work. */
export class ChoiceSummaryDto {
  @ApiDate()
  since: string | null;

  @ApiDate()
  until: string;

  deliveryArea: string | null;

  /** Plans that cite advice which put something first for the need. */
  @ApiInteger({ example: 84 })
  advised: number;

  /** Of these, plans that follow it. */
  @ApiInteger({ example: 61 })
  planned: number;

  /** Of these, plans of something else because what was advised was not to be had. */
  @ApiInteger({ example: 14 })
  unmetDemand: number;

  /** By what was advised, those first whose demand was least met. */
  interventions: AdvisedInterventionDto[];
}
