import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsChangeReason, IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { IsQueryFlag, MayBeOmitted } from '../../platform/validation/presence.js';

/** Information that is asked for. */
export class CreateInformationRequestDto {
  @IsId()
  caseId: string;

  /**
   * Whom it is asked of: a code of the set INFORMATION_SOURCE.
   * @example EDUCATION_PROVIDER
   */
  @IsCode()
  source: string;

  /**
   * The organisation. Name no child.
   * @example "Ysgol Gyfun Rhydywaun"
   */
  @IsOptional()
  @IsText(1, 200)
  askedOf?: string | null;

  /** @example 2026-03-02 */
  @IsPlainDate()
  askedOn: string;

  /**
   * What is asked.
   * @example "Attendance, behaviour and attainment since September"
   */
  @IsOptional()
  @IsText(1, 4_000)
  note?: string | null;
}

/** What has come of a request; what is left out stays. */
export class UpdateInformationRequestDto {
  /**
   * A day on which it was chased, which is added to those that are recorded.
   * @example 2026-03-09
   */
  @MayBeOmitted()
  @IsPlainDate()
  chasedOn?: string;

  /** @example 2026-03-12 */
  @IsOptional()
  @IsPlainDate()
  receivedOn?: string | null;

  /**
   * How recent what was received is: the day that it tells of.
   * @example 2026-03-06
   */
  @IsOptional()
  @IsPlainDate()
  informationOn?: string | null;

  /**
   * Why it will not come: a code of the set INFORMATION_GAP.
   * @example null
   */
  @IsOptional()
  @IsCode()
  gapReason?: string | null;

  @IsOptional()
  @IsText(1, 4_000)
  note?: string | null;

  /** Why the record is changed. */
  @IsChangeReason()
  changeReason?: string | null;
}

/** Information that somebody was asked for, and what came of it. */
export class InformationRequestDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example EDUCATION_PROVIDER */
  source: string;

  /** @example "Ysgol Gyfun Rhydywaun" */
  askedOf: string | null;

  @ApiDate({ example: '2026-03-02' })
  askedOn: string;

  /**
   * The days on which it was chased, oldest first.
   * @example ["2026-03-09"]
   */
  chasedOn: string[];

  @ApiDate({ example: '2026-03-12' })
  receivedOn: string | null;

  /** How recent what was received is. */
  @ApiDate({ example: '2026-03-06' })
  informationOn: string | null;

  /**
   * Why it will not come: a code of the set INFORMATION_GAP.
   * @example null
   */
  gapReason: string | null;

  note: string | null;

  /**
   * It has neither come, nor is it known why it will not.
   * @example false
   */
  outstanding: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** Which requests for information to list. */
export class InformationRequestQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * A code of the set INFORMATION_SOURCE.
   * @example EDUCATION_PROVIDER
   */
  @IsOptional()
  @IsCode()
  source?: string;

  /** `true`: that have neither come nor a reason why they will not; `false`: the others. */
  @IsQueryFlag()
  outstanding?: boolean;
}

/** A page of requests for information, in order of their ids. */
export class InformationRequestPageDto {
  items: InformationRequestDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
