import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CountDto, ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import { ViewQuery } from '../../disclosure/dto/view-query.dto.js';
import type { View } from '../../disclosure/view.js';
import { type Breakdown, BREAKDOWNS } from '../../groups/breakdown.js';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { PopulationQuery } from '../../practice/dto/population-query.dto.js';

/** Of which cases to measure practice, and how to break it down. */
export class PracticeMeasuresQuery extends IntersectionType(PopulationQuery, ViewQuery) {
  /** What cases are grouped by; in one group where it is left out. */
  @IsOptional()
  @IsIn(BREAKDOWNS)
  breakdown?: Breakdown;
}

/** Minutes delivered of minutes planned. */
export class MinutesDeliveredDto {
  /** Null: too few cases to publish. */
  @ApiInteger({ example: 14400 })
  planned: number | null;

  /** At most what was planned of each piece. */
  @ApiInteger({ example: 9240 })
  delivered: number | null;

  /** @example 0.642 */
  ratio: number | null;

  /**
   * `NO_MINUTES_PLANNED`, or `TOO_FEW_TO_PUBLISH`; null: there is a ratio.
   * @example null
   */
  reason: 'NO_MINUTES_PLANNED' | 'TOO_FEW_TO_PUBLISH' | null;
}

/** How far assessment, plan, delivery and review agree in some cases. */
export class PracticeMeasuresOfDto {
  cases: CountDto;

  /** Needs that came first with at least one session of planned work, of needs that came first. */
  concordance: ProtectedShareDto;

  planDelivery: MinutesDeliveredDto;

  /** Sessions outside the plan, of sessions attended. */
  orphanSessions: ProtectedShareDto;

  /** Sessions that nobody trained delivered, of those of work that asks for training of which it is known. */
  untrainedSessions: ProtectedShareDto;

  /** Planned work that started within 20 working days, of that which did or could have. */
  timelyStarts: ProtectedShareDto;

  /** Open cases whose scheduled review is not overdue, of those that the service's standards ask to be reviewed. */
  reviewsInTime: ProtectedShareDto;
}

/** The measures of one group of cases. */
export class PracticeMeasuresOfGroupDto extends PracticeMeasuresOfDto {
  /**
   * NOT_RECORDED: those of which it is not recorded.
   * @example EAST
   */
  group: string;

  /** @example East */
  labelEn: string;

  /** @example Dwyrain */
  labelCy: string | null;
}

/** How far assessment, plan, delivery and review agree, in all cases and group by group. */
export class PracticeMeasuresDto {
  /** @example OPERATIONAL */
  view: View;

  /** The day on which this is so. */
  @ApiDate()
  dataAsOf: string;

  /** @example TEAM */
  breakdown: Breakdown | null;

  all: PracticeMeasuresOfDto;

  /** Those that have any cases; none where no breakdown is asked for. */
  groups: PracticeMeasuresOfGroupDto[];

  /** Nothing but zeros could be shown of some measure: ask for a coarser breakdown. */
  nothingLeft: boolean;
}
