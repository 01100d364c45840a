import { IsOptional } from 'class-validator';
import type { HoursBand } from '../../outcomes/measures/suitable-ete.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import type { OfferedTime } from '../ete-point.js';
import type { LevelReason } from '../ladder.js';
import { JudgedEteLevelDto } from './ete-level.dto.js';

/** As of which day to tell the outcome. */
export class EteOutcomeQuery {
  /**
   * The day on which to look, where the order had not ended by then; today where not given.
   * @example 2026-11-20
   */
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

/** A placement in which the child is on the day. */
export class EtePlacementDto {
  @ApiUuid()
  spellId: string;

  /**
   * A code of the set ETE_PROVISION.
   * @example COLLEGE
   */
  provisionType: string;

  /**
   * A code of the set SUITABILITY.
   * @example SUITABLE
   */
  suitability: string;

  /**
   * Hours a week; null: not known.
   * @example 16.5
   */
  hoursOffered: number | null;

  /**
   * Hours a week; null: not known.
   * @example 12.25
   */
  hoursAttended: number | null;
}

/** A step of the ladder that follows from what is recorded, and why. */
export class DerivedEteLevelDto {
  /** Null: it does not follow; a professional can judge it. */
  @ApiInteger({ minimum: 0, maximum: 6, example: 3 })
  level: number | null;

  /** @example PART_TIME */
  reason: LevelReason;

  /** @example "The hours offered were fewer than a full-time week at that age." */
  reasonEn: string;

  /** @example "Roedd yr oriau a gynigiwyd yn llai nag wythnos lawn amser i’r oedran hwnnw." */
  reasonCy: string;
}

/** How far up the ladder the child is. */
export class EteLevelDto {
  /** Null: not known. */
  @ApiInteger({ minimum: 0, maximum: 6, example: 3 })
  level: number | null;

  /** @example "Part time, or a reduced timetable" */
  labelEn: string | null;

  /** @example "Rhan amser, neu amserlen lai" */
  labelCy: string | null;

  /**
   * A judgement of that time counts before what follows from records; null: there is neither.
   * @example DERIVED
   */
  source: 'JUDGED' | 'DERIVED' | null;

  /** The judgement that counts; null: there is none of that time. */
  judged: JudgedEteLevelDto | null;

  derived: DerivedEteLevelDto;
}

/** A child's education, training and employment on one day. */
export class EtePointDto {
  @ApiDate({ example: '2026-04-02' })
  on: string;

  /** Whether the child is of compulsory school age: up to the last Friday in June of the school year in which they turn 16. */
  schoolAge: boolean;

  /** Whether every placement of the day is suitable; null: there is none. One that is not known is not suitable. */
  suitable: boolean | null;

  placements: EtePlacementDto[];

  /**
   * Hours a week over all placements. 0: the child is known to be in none; null: not known, for a placement does not say, or
   * nothing had been recorded by then.
   * @example 16.5
   */
  hoursOffered: number | null;

  /** @example 16-24 */
  offeredBand: HoursBand | null;

  /** @example 12.25 */
  hoursAttended: number | null;

  /** @example 1-15 */
  attendedBand: HoursBand | null;

  /**
   * Hours attended of those offered; null: not known, or none were offered.
   * @example 0.742
   */
  attendance: number | null;

  /**
   * By the hours offered; null: not known.
   * @example FULL_TIME
   */
  offeredTime: OfferedTime;

  /** Hours a week that make it full time: 25 of compulsory school age, 16 above. */
  @ApiInteger({ example: 16 })
  fullTimeHours: number;

  /**
   * Hours a week that a child of compulsory school age lacks of 25; null above that age, and where the offer is not known.
   * @example 8.5
   */
  shortfall: number | null;

  level: EteLevelDto;
}

/** What changed from the start to the end: the end less the start. */
export class EteChangeDto {
  /** Steps of the ladder; null: a level is not known. */
  @ApiInteger({ example: 2 })
  level: number | null;

  /** @example IMPROVED */
  direction: 'IMPROVED' | 'SAME' | 'WORSE' | null;

  /**
   * Hours a week offered; null: not known at one of the two.
   * @example 4.5
   */
  hoursOffered: number | null;

  /**
   * Hours a week attended; null: not known at one of the two.
   * @example -2
   */
  hoursAttended: number | null;
}

/** Education, training and employment of a child at the start and at the end of an order. */
export class EteOutcomeDto {
  @ApiUuid()
  caseId: string;

  @ApiDate({ example: '2026-11-20' })
  asOf: string;

  /** Of an order that began in custody, the day before it. */
  start: EtePointDto;

  /** On the last day of the order, or when its case closed if that came first; as of the day that was asked for where it had not ended by then. */
  end: EtePointDto;

  /** @example ORDER_END */
  endIs: 'ORDER_END' | 'AS_OF';

  change: EteChangeDto;
}
