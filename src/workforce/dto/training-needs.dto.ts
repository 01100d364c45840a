import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import { IsQueryNumber } from '../../platform/validation/presence.js';

/** When, and how far ahead, to look. */
export class TrainingNeedsQuery {
  /** The day asked about; today where not given. */
  @IsOptional()
  @IsPlainDate()
  on?: string;

  /**
   * Weeks ahead in which training runs out; 12 where not given.
   * @example 12
   */
  @IsQueryNumber(1, 200)
  within?: number;
}

/** One qualification: the work that asks for it, and those who have it. */
export class QualificationNeedDto {
  /** @example RESTORATIVE_FACILITATION */
  qualification: string;

  /** @example "Restorative justice facilitation" */
  labelEn: string;

  /** @example "Hwyluso cyfiawnder adferol" */
  labelCy: string | null;

  /** Current entries of the catalogue that ask for it. */
  @ApiInteger({ example: 3 })
  interventions: number;

  /** Deliveries of work that asks for it that run on that day, or wait to start. */
  @ApiInteger({ example: 24 })
  deliveries: number;

  /** Those who work on that day and whose training counts on it. */
  @ApiInteger({ example: 6 })
  trained: number;

  /** Of these, those who can deliver in Welsh. */
  @ApiInteger({ example: 2 })
  trainedInWelsh: number;

  /** Of those trained, who were observed to be competent. */
  @ApiInteger({ example: 4 })
  competent: number;

  /** Of those trained, whose training runs out within those weeks. */
  @ApiInteger({ example: 1 })
  expiring: number;

  /** Those who were trained, and whose training has run out. */
  @ApiInteger({ example: 1 })
  expired: number;
}

/** What is to be trained: facts for the training plan, without the name of anybody. */
export class TrainingNeedsDto {
  @ApiDate()
  on: string;

  /** Weeks ahead. */
  @ApiInteger({ example: 12 })
  within: number;

  /** Qualifications that some work asks for or that somebody has; the widest gap between deliveries and those trained first. */
  qualifications: QualificationNeedDto[];
}
