import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import { IsQueryNumber } from '../../platform/validation/presence.js';

/** When, in which language, and how far ahead. */
export class DeliverersQuery {
  /** The day of the delivery; today where not given. */
  @IsOptional()
  @IsPlainDate()
  on?: string;

  /**
   * The language of the delivery; any where not given.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  language?: Language;

  /**
   * Weeks ahead in which training runs out; 12 where not given.
   * @example 12
   */
  @IsQueryNumber(1, 200)
  within?: number;
}

/** Somebody who works on that day: whether they may deliver the intervention, and what they lack. */
export class DelivererDto {
  @ApiUuid()
  workerId: string;

  /** @example "Sample Worker" */
  name: string;

  /** @example YOUTH_JUSTICE_SERVICE */
  agency: string;

  @ApiUuid()
  teamId: string | null;

  /** @example ["en", "cy"] */
  languages: Language[];

  may: boolean;

  /** Qualifications that they do not have. */
  missing: string[];

  /** Qualifications that have run out. */
  expired: string[];

  /** Qualifications in which they are trained, but were not observed to be competent; they may deliver. */
  unobserved: string[];

  lacksLanguage: boolean;

  /** The last day on which their training counts for this work; null: it does not run out, or they may not deliver. */
  @ApiDate()
  until: string | null;

  /** Whether that day comes within those weeks. */
  expiring: boolean;
}

/** Who may deliver an intervention, in its current version. */
export class DeliverersDto {
  @ApiUuid()
  interventionId: string;

  @ApiUuid()
  interventionVersionId: string;

  @ApiDate()
  on: string;

  language: Language | null;

  /** Codes of the set QUALIFICATION; empty: anybody may deliver it. */
  requiredQualifications: string[];

  /** How many may deliver it. */
  @ApiInteger({ example: 5 })
  may: number;

  /** Of these, how many in Welsh. */
  @ApiInteger({ example: 2 })
  mayInWelsh: number;

  /** Of these, how many whose training runs out within those weeks. */
  @ApiInteger({ example: 1 })
  expiring: number;

  /** Everybody who works on that day: those who may, then those who lack least. */
  deliverers: DelivererDto[];
}
