import { IsOptional } from 'class-validator';
import { IsWeeklyHours } from '../../outcomes/dto/ete-hours.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsChangeReason, IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** What an observation says; what is not given was not rated. */
class EteProgressFields {
  /**
   * A code of the set ETE_PROGRESS.
   * @example GOOD
   */
  @IsOptional()
  @IsCode()
  attendance?: string | null;

  /**
   * A code of the set ETE_PROGRESS.
   * @example GOOD
   */
  @IsOptional()
  @IsCode()
  behaviour?: string | null;

  /**
   * A code of the set ETE_PROGRESS.
   * @example SOME_CONCERN
   */
  @IsOptional()
  @IsCode()
  attainment?: string | null;

  /**
   * Towards what comes next: a code of the set ETE_PROGRESS.
   * @example GOOD
   */
  @IsOptional()
  @IsCode()
  progression?: string | null;

  /**
   * Hours attended in the week before, 0 to 168.
   * @example 12.5
   */
  @IsOptional()
  @IsWeeklyHours()
  hoursAttended?: number | null;

  /** @example "On time every day; still behind in maths." */
  @IsOptional()
  @IsText(1, 2000)
  words?: string | null;
}

/** How somebody saw a child get on in a placement, to record. */
export class CreateEteObservationDto extends EteProgressFields {
  @IsId()
  spellId: string;

  /** @example 2026-10-02 */
  @IsPlainDate()
  observedOn: string;

  /**
   * Who saw it: a code of the set ETE_OBSERVER.
   * @example PROVIDER
   */
  @IsCode()
  observedBy: string;
}

/** What to change of an observation. What is left out stays; null takes a value away. */
export class UpdateEteObservationDto extends EteProgressFields {
  /**
   * Why; kept with the history of the observation.
   * @example "The school sent its register."
   */
  @IsChangeReason()
  changeReason?: string | null;
}

/** Which observations to list. */
export class EteObservationQuery extends PageQuery {
  @IsOptional()
  @IsId()
  spellId?: string;
}

/** How somebody saw a child get on in a placement. */
export class EteObservationDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  spellId: string;

  @ApiUuid()
  childId: string;

  @ApiDate({ example: '2026-10-02' })
  observedOn: string;

  /**
   * A code of the set ETE_OBSERVER.
   * @example PROVIDER
   */
  observedBy: string;

  /**
   * A code of the set ETE_PROGRESS; null: not rated.
   * @example GOOD
   */
  attendance: string | null;

  /** @example GOOD */
  behaviour: string | null;

  /** @example SOME_CONCERN */
  attainment: string | null;

  /** @example GOOD */
  progression: string | null;

  /**
   * In the week before; null: not known.
   * @example 12.5
   */
  hoursAttended: number | null;

  /** @example "On time every day; still behind in maths." */
  words: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of observations, in the order in which they were recorded. */
export class EteObservationPageDto {
  items: EteObservationDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
