import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId, IsListOf, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { ObservationItemInput, ScoreDto } from './answer.dto.js';
import type { Answer } from '../score.js';

/** What somebody saw who watched a delivery, to record. */
export class CreateObservationDto {
  @IsId()
  deliveryId: string;

  /** The session that was watched, of that delivery. */
  @IsOptional()
  @IsId()
  sessionId?: string | null;

  /** The worker who watched. */
  @IsId()
  observerId: string;

  /** The worker who delivered; another one. */
  @IsOptional()
  @IsId()
  delivererId?: string | null;

  /** @example 2026-03-16 */
  @IsPlainDate()
  observedOn: string;

  /** Every core component of the version, and codes of the set OBSERVATION_ITEM; each once. */
  @IsListOf(ObservationItemInput, 1, 100)
  items: ObservationItemInput[];

  /** @example "A small group on a wet afternoon." */
  @IsOptional()
  @IsText(1, 1000)
  words?: string | null;

  /** @example "Moved to role play as soon as talk flagged." */
  @IsOptional()
  @IsText(1, 1000)
  strengths?: string | null;

  /** What to do; to follow it up, record a quality action. */
  @IsOptional()
  @IsText(1, 1000)
  actions?: string | null;
}

/** Which observations to list. */
export class ObservationQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;

  @IsOptional()
  @IsId()
  deliveryId?: string;
}

/** Whether something was there. */
export class ObservationItemDto {
  /** @example LETTER */
  component: string;

  /** A core component of the version; otherwise a code of the set OBSERVATION_ITEM. */
  isCore: boolean;

  /** @example YES */
  answer: Answer;

  words: string | null;
}

/** What somebody saw who watched a delivery. */
export class ObservationDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  deliveryId: string;

  @ApiUuid()
  sessionId: string | null;

  @ApiUuid()
  observerId: string;

  @ApiUuid()
  delivererId: string | null;

  /** @example 2026-03-16 */
  @ApiDate()
  observedOn: string;

  items: ObservationItemDto[];

  /** Over everything that was looked for. */
  score: ScoreDto;

  /** Over the core components of the version alone: how faithful the delivery was. */
  coreScore: ScoreDto;

  words: string | null;
  strengths: string | null;
  actions: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of observations, in the order in which they were recorded. */
export class ObservationPageDto {
  items: ObservationDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** How much of an intervention's delivery was observed, and what was seen. */
export class InterventionCoverageDto {
  @ApiUuid()
  interventionId: string;

  /** @example VICTIM_AWARENESS */
  code: string;

  /** @example "Victim awareness" */
  titleEn: string;

  titleCy: string | null;

  /** Deliveries that ran on some day of the period. */
  @ApiInteger({ example: 24 })
  running: number;

  /** Of these, deliveries that were observed in it. */
  @ApiInteger({ example: 6 })
  observed: number;

  /** Observed out of running. */
  share: number;

  /** Over all that was looked for. */
  score: ScoreDto;

  /** Over core components. */
  coreScore: ScoreDto;
}

/** Quality assurance of delivery in a period. True counts: not for publication. Restricted cases are left out. */
export class ObservationCoverageDto {
  @ApiDate()
  since: string;

  @ApiDate()
  until: string;

  /** Interventions that ran in the period, those least observed first. */
  interventions: InterventionCoverageDto[];
}
