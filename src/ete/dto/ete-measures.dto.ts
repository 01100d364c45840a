import { IsIn, IsOptional } from 'class-validator';
import type { HoursBand } from '../../outcomes/measures/suitable-ete.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import { EndedOrdersQuery } from './ended-orders-query.dto.js';
import { PartDto, ShareDto } from '../../practice/dto/rate.dto.js';

/** Which orders to count. An order ends on its last day, or when its case closes, whichever comes first. */
export class EteMeasuresQuery extends EndedOrdersQuery {
  /** Orders that ended on this day or later; a year before the last day where not given. */
  @IsOptional()
  @IsPlainDate()
  endedFrom?: string;

  /**
   * EVERY_ORDER where not given. KEY_INDICATOR counts as the Youth Justice Board's key performance indicators of 2023 do:
   * orders that carry them, of children who were 10 to 17 at the start, one for each child and quarter of the year: the
   * most serious, and of these the most recent.
   * @example KEY_INDICATOR
   */
  @IsOptional()
  @IsIn(['EVERY_ORDER', 'KEY_INDICATOR'])
  rule?: 'EVERY_ORDER' | 'KEY_INDICATOR';
}

/** Orders by hours attended. */
export class AttendedBandDto {
  /** Null: not known. */
  band: HoursBand | null;

  @ApiInteger({ example: 6 })
  orders: number;
}

/** Orders by hours offered, and of these by hours attended. */
export class OfferedBandDto {
  /** Null: not known. */
  band: HoursBand | null;

  @ApiInteger({ example: 14 })
  orders: number;

  attended: AttendedBandDto[];
}

/** Orders at one point: their start or their end. */
export class EtePointCountsDto {
  /** Every order: whoever is in no placement is in the denominator. */
  @ApiInteger({ example: 60 })
  orders: number;

  /** In suitable education, training or employment: in placements that are all suitable. */
  suitable: ShareDto;

  /** In a placement that is not suitable, or of which that is not known. */
  @ApiInteger({ example: 12 })
  notSuitable: number;

  /** Of these, in none that is known to be unsuitable. */
  @ApiInteger({ example: 3 })
  suitabilityNotKnown: number;

  /** In no placement. */
  @ApiInteger({ example: 7 })
  inNone: number;

  /** Of these, of children of whom nothing had been recorded by then: it is not known that they were in none. */
  @ApiInteger({ example: 2 })
  nothingRecorded: number;

  /** Offered 25 hours a week or more of compulsory school age, 16 or more above. */
  @ApiInteger({ example: 22 })
  fullTime: number;

  /** Offered fewer hours than that, and some. */
  @ApiInteger({ example: 25 })
  partTime: number;

  @ApiInteger({ example: 8 })
  noHours: number;

  @ApiInteger({ example: 5 })
  timeNotKnown: number;

  /** Of children of compulsory school age, offered fewer than 25 hours a week. */
  @ApiInteger({ example: 18 })
  shortOfEntitlement: number;

  /** By band of hours offered a week. */
  hours: OfferedBandDto[];
}

/** Orders at their start and at their end. */
export class EteStartEndDto {
  start: EtePointCountsDto;
  end: EtePointCountsDto;
}

/** By the age of the child at each of the two points; a child may be of school age at the first and above it at the second. */
export class EteBySchoolAgeDto {
  schoolAge: EteStartEndDto;
  above: EteStartEndDto;
}

/** The same orders at both points. */
export class EtePairedDto {
  /** In suitable education, training or employment at the start and at the end. */
  @ApiInteger({ example: 20 })
  both: number;

  /** At the end only. */
  @ApiInteger({ example: 15 })
  gained: number;

  /** At the start only. */
  @ApiInteger({ example: 5 })
  lost: number;

  @ApiInteger({ example: 20 })
  neither: number;
}

/** Orders of children who were in one kind of provision; whoever was in two is in both rows. */
export class EteProvisionCountsDto {
  /** @example COLLEGE */
  provisionType: string;

  /** @example College */
  labelEn: string;

  /** @example Coleg */
  labelCy: string | null;

  @ApiInteger({ example: 9 })
  atStart: number;

  /** Of these, in placements that were all suitable. */
  @ApiInteger({ example: 6 })
  suitableAtStart: number;

  @ApiInteger({ example: 14 })
  atEnd: number;

  @ApiInteger({ example: 12 })
  suitableAtEnd: number;
}

/** Orders of one type. */
export class EteOrderTypeDto extends EteStartEndDto {
  /** @example REFERRAL_ORDER */
  orderType: string;

  /** @example "Referral order" */
  labelEn: string;

  /** @example "Gorchymyn atgyfeirio" */
  labelCy: string | null;
}

/** Orders that went from one level. */
export class EteLevelTransitionDto {
  @ApiInteger({ example: 3 })
  from: number;

  /** @example "Part time, or a reduced timetable" */
  labelEn: string | null;

  /** @example "Rhan amser, neu amserlen lai" */
  labelCy: string | null;

  /**
   * To level 0, 1 and so on to 6.
   * @example [1, 0, 0, 4, 2, 6, 1]
   */
  to: number[];
}

/** How far children went on the ladder from 0 to 6, over orders of which both levels are known. */
export class EteLadderDto {
  @ApiInteger({ example: 52 })
  known: number;

  /** A level is not known at one of the two points. */
  @ApiInteger({ example: 8 })
  notKnown: number;

  improved: PartDto;
  same: PartDto;
  worse: PartDto;

  /**
   * Steps; null where there are no orders.
   * @example 1
   */
  medianChange: number | null;

  /** Levels that a professional judged. */
  @ApiInteger({ example: 4 })
  judgedAtStart: number;

  @ApiInteger({ example: 6 })
  judgedAtEnd: number;

  transitions: EteLevelTransitionDto[];
}

/** How weekly hours changed, over orders of which they are known at the start and at the end. */
export class EteHoursChangeDto {
  /** Orders of which both are known: the n of what follows. */
  @ApiInteger({ example: 51 })
  n: number;

  @ApiInteger({ example: 9 })
  notKnown: number;

  /** @example 11.2 */
  meanAtStart: number | null;

  /** @example 15.9 */
  meanAtEnd: number | null;

  /** @example 4.7 */
  meanChange: number | null;

  /**
   * The 95% interval of the mean change (paired t); null of fewer than two.
   * @example 2.1
   */
  lower: number | null;

  /** @example 7.3 */
  upper: number | null;

  /**
   * The mean change of the mean at the start, in per cent; null where that is 0.
   * @example 42
   */
  percentChange: number | null;
}

/** How hours offered and attended changed. */
export class EteHoursChangesDto {
  offered: EteHoursChangeDto;
  attended: EteHoursChangeDto;
}

/** How hours changed, by the age of the child at the start, and how that is reckoned. */
export class EteHoursSummaryDto {
  /** @example "100 × (mean weekly hours at the end − mean at the start) ÷ mean at the start." */
  formulaEn: string;

  /** @example "100 × (cymedr yr oriau wythnosol ar y diwedd − y cymedr ar y dechrau) ÷ y cymedr ar y dechrau." */
  formulaCy: string;

  all: EteHoursChangesDto;
  schoolAge: EteHoursChangesDto;
  above: EteHoursChangesDto;
}

/** Placements in pupil referral units and other alternative provision at the end of orders. */
export class EteReportingDto {
  /** Null: it is not recorded who provides. */
  @ApiUuid()
  providerId: string | null;

  @ApiInteger({ example: 11 })
  placements: number;

  /** Of how many it is known how many hours are offered. */
  offeredKnown: PartDto;

  /** Of how many it is known how many hours are attended. */
  attendedKnown: PartDto;
}

/**
 * Education, training and employment over orders that ended in a period, after the Youth Justice Board's second key performance
 * indicator of 2023. True counts: not for publication. Children of whom a case is restricted are left out.
 */
export class EteMeasuresDto {
  @ApiDate({ example: '2026-04-01' })
  endedFrom: string;

  @ApiDate({ example: '2026-06-30' })
  endedTo: string;

  @ApiDate({ example: '2026-11-27' })
  asOf: string;

  /** @example EVERY_ORDER */
  rule: 'EVERY_ORDER' | 'KEY_INDICATOR';

  @ApiInteger({ example: 60 })
  orders: number;

  @ApiInteger({ example: 57 })
  children: number;

  /** The indicator: of the orders that ended, those whose children were in suitable education, training or employment at the end. */
  suitableAtEnd: ShareDto;

  /** 2a, with full and part time (2c) and hours (2e). */
  startAndEnd: EteStartEndDto;

  paired: EtePairedDto;

  /** 2b. */
  bySchoolAge: EteBySchoolAgeDto;

  /** 2d. */
  byProvision: EteProvisionCountsDto[];

  /** 2f. */
  byOrderType: EteOrderTypeDto[];

  ladder: EteLadderDto;
  hoursChange: EteHoursSummaryDto;

  /** Whether alternative provision reports hours, by provider. */
  alternativeProvision: EteReportingDto[];

  /** Placements at the end that were judged suitable or not, and of how many it is recorded who judged, when and why. */
  judgementsExplained: PartDto;
}
