import { IsOptional } from 'class-validator';
import { CountDto, ProtectedShareDto } from '../disclosure/dto/count.dto.js';
import { ViewQuery } from '../disclosure/dto/view-query.dto.js';
import type { View } from '../disclosure/view.js';
import { ApiDate, ApiInteger, ApiUuid } from '../platform/openapi/properties.js';
import { IsCode, IsPlainDate } from '../platform/validation/fields.js';
import { IsQueryNumber } from '../platform/validation/presence.js';

/** Which days to look at, and how far ahead. */
export class CapacityQuery extends ViewQuery {
  /** First day of the period in which refusals, searches and hours are counted; a year before its last day where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period, and the day of which places, waits and needs are told; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * Months ahead that demand is forecast for; 6 where not given.
   * @example 6
   */
  @IsQueryNumber(1, 24)
  horizonMonths?: number;

  /**
   * How many children a worker has in one kind of work at a time; 8 where not given.
   * @example 8
   */
  @IsQueryNumber(1, 100)
  childrenPerDeliverer?: number;

  /**
   * One need area, and the work that targets it first; every one where not given.
   * @example SLC
   */
  @IsOptional()
  @IsCode()
  needArea?: string;
}

/**
 * How many children are to be expected within the horizon, with the limits between which 95 of 100 such forecasts lie: the
 * negative binomial on the rate so far, as wide as the months so far were. Season and trend are not in it.
 */
export class DemandForecastDto {
  /** Whole months of the past that it is told from. */
  @ApiInteger({ example: 24 })
  months: number;

  /** Children who came in these months. */
  children: CountDto;

  /** @example 9.5 */
  expected: number | null;

  @ApiInteger({ example: 4 })
  lower: number | null;

  @ApiInteger({ example: 17 })
  upper: number | null;

  /**
   * The later half of the months differs from the earlier by more than chance, so that neither is the rate to come. Null:
   * there is no forecast.
   * @example false
   */
  rateChanged: boolean | null;

  /**
   * Why there is no forecast. `NOT_ENOUGH_HISTORY`: fewer than twelve whole months. `TOO_FEW_TO_PUBLISH`: fewer children than
   * a mean may be published of. Null: there is one.
   * @example null
   */
  reason: 'NOT_ENOUGH_HISTORY' | 'TOO_FEW_TO_PUBLISH' | null;
}

/** Children by a reason that was recorded. */
export class ReasonCountDto {
  /** @example WAITING_LIST */
  code: string;

  @ApiInteger({ example: 4 })
  children: number;
}

/** Those who may deliver an entry. */
export class DelivererSupplyDto {
  @ApiInteger({ example: 4 })
  now: number;

  /** Of these, who can deliver in Welsh. */
  @ApiInteger({ example: 1 })
  nowInWelsh: number;

  /** When the horizon is over, by the training that counts then. */
  @ApiInteger({ example: 2 })
  atEnd: number;

  @ApiInteger({ example: 1 })
  atEndInWelsh: number;
}

/** What there is of one intervention, and what is wanted of it. */
export class InterventionCapacityAndDemandDto {
  @ApiUuid()
  interventionId: string;

  /** @example SALT_THERAPY */
  code: string;

  /** @example "Speech and language therapy" */
  titleEn: string;

  /** @example "Therapi lleferydd ac iaith" */
  titleCy: string | null;

  /**
   * Need areas that it targets first.
   * @example ["SLC"]
   */
  needAreas: string[];

  /** How many children can be in it at a time; null: not recorded. */
  @ApiInteger({ example: 12 })
  places: number | null;

  /** Children who are in it, or enrolled. */
  inUse: CountDto;

  /** Children for whom it is planned or who are enrolled, and it has not started. */
  waiting: CountDto;

  /**
   * The middle of the days that they have waited so far, where ten or more wait.
   * @example 34
   */
  medianDaysWaited: number | null;

  /** Children for whom it was given up in the period for a reason that the service could have prevented. */
  givenUp: CountDto;

  /** Of code set NON_DELIVERY_REASON. Not in the view for publication. */
  givenUpReasons: ReasonCountDto[];

  /** Children for whom it was advised first, and something else was planned because it was not to be had. */
  notTakenUp: CountDto;

  /** Of code set OTHER_CHOICE_REASON. Not in the view for publication. */
  notTakenUpReasons: ReasonCountDto[];

  deliverers: DelivererSupplyDto;

  /** Children for whom it will be planned or begun, as it has been so far. */
  forecast: DemandForecastDto;

  /**
   * Children in it at a time, by how many are to be expected and how long they stay (Little 1961). Null: there is no
   * forecast, or how long it takes is not said.
   * @example 5.2
   */
  placesNeeded: number | null;

  /**
   * Places that will be missing; null: places are not recorded, or there is no forecast.
   * @example 2
   */
  @ApiInteger({ example: 2 })
  placesShort: number | null;
}

/** Hours that went to one thing. */
export class HoursOfUseDto {
  /**
   * A code of the set SPECIALIST_USE.
   * @example ASSESSMENT
   */
  use: string;

  /** @example "Assessing children" */
  labelEn: string;

  /** @example "Asesu plant" */
  labelCy: string | null;

  /** @example 22.5 */
  hours: number;
}

/** Hours of specialists in the period, and what they went to. */
export class SpecialistHoursDto {
  /** @example 22.5 */
  available: number;

  uses: HoursOfUseDto[];

  /**
   * Hours of which nobody said what they went to.
   * @example 0
   */
  notTold: number;

  /**
   * Of the hours that went to one of the two, the share that went to assessment; null: none went to either.
   * @example 1
   */
  assessmentShare: number | null;
}

/** What came of referrals in the period: each child by the newest. */
export class ReferralCountsDto {
  /** A decision or an offer is awaited. */
  waiting: CountDto;

  /**
   * The middle of the days that they have waited so far, where ten or more wait.
   * @example 41
   */
  medianDaysWaited: number | null;

  offered: CountDto;

  refused: CountDto;

  /** Another service has confirmed that it works with the child. */
  knownElsewhere: CountDto;

  /** Ended before anything was offered. */
  ended: CountDto;

  /** Of those who were refused or whose referral ended, for lack of places or hours. Not in the view for publication. */
  @ApiInteger({ example: 3 })
  forLackOfPlaces: number | null;
}

/** What there is for one need area, and what is wanted. */
export class NeedDemandDto {
  /** @example SLC */
  needArea: string;

  /** @example "Speech, language, communication and neurodiversity" */
  labelEn: string;

  /** @example "Lleferydd, iaith, cyfathrebu a niwroamrywiaeth" */
  labelCy: string | null;

  /** Of the children whom the service works with and of whom it was assessed. */
  withNeed: ProtectedShareDto;

  /** Children with the need for whom no work stands: none was planned, or all was given up. */
  unmet: CountDto;

  /** Children who will be found to have the need, as they have been so far. */
  forecast: DemandForecastDto;

  referrals: ReferralCountsDto;

  /** Searches of the catalogue that named it and found nothing. */
  @ApiInteger({ example: 6 })
  searchesInVain: number;

  /** Null: no hours of specialists are recorded for it. */
  specialistHours: SpecialistHoursDto | null;
}

/** Workers whom the work to be expected takes, by what it asks them to be trained in. */
export class TrainingShortfallDto {
  /** @example RESTORATIVE_FACILITATION */
  qualification: string;

  /** @example "Restorative justice facilitation" */
  labelEn: string;

  /** @example "Hwyluso cyfiawnder adferol" */
  labelCy: string | null;

  /** `en`: in any language. `cy`: in Welsh, for children who prefer it. */
  language: 'en' | 'cy';

  /** Entries that ask for it. */
  @ApiInteger({ example: 3 })
  interventions: number;

  /** Those who are trained today. */
  @ApiInteger({ example: 4 })
  trained: number;

  /** Those who still will be when the horizon is over. */
  @ApiInteger({ example: 2 })
  trainedAtEnd: number;

  /**
   * Children to be expected in this work at a time; null: not enough history, or too few to publish.
   * @example 18.4
   */
  childrenAtOnce: number | null;

  @ApiInteger({ example: 3 })
  needed: number | null;

  /** How many more would have to be trained, or trained again. */
  @ApiInteger({ example: 1 })
  short: number | null;
}

/**
 * Capacity beside demand, for each intervention, need area and qualification. Children are counted, not rows; a restricted
 * case enters no figure.
 */
export class CapacityAndDemandDto {
  /** @example OPERATIONAL */
  view: View;

  @ApiDate({ example: '2025-11-28' })
  since: string;

  @ApiDate()
  until: string;

  /** The day on which this is so. */
  @ApiDate()
  dataAsOf: string;

  @ApiInteger({ example: 6 })
  horizonMonths: number;

  @ApiInteger({ example: 8 })
  childrenPerDeliverer: number;

  needAreas: NeedDemandDto[];

  interventions: InterventionCapacityAndDemandDto[];

  /** Those with the most people short first. */
  training: TrainingShortfallDto[];
}
