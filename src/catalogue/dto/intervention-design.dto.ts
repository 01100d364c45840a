import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { InterventionDto } from './intervention.dto.js';

/** A module: what one or more sessions cover. */
export class InterventionModuleDto {
  /**
   * Unique within the version; sessions name it.
   * @example M1
   */
  code: string;

  /** @example "Health and safety on site" */
  titleEn: string;

  /** @example "Iechyd a diogelwch ar y safle" */
  titleCy: string | null;

  /**
   * Minutes that it takes, over all its sessions.
   * @example 240
   */
  @ApiInteger()
  minutes: number;

  /**
   * Whether the work is not complete without it.
   * @example true
   */
  isCore: boolean;
}

/** A part of the work that has a name. */
export class LabelledPartDto {
  /** @example PRACTICE_TEST */
  code: string;

  /** @example "A practice test before the real one" */
  labelEn: string;

  /** @example "Prawf ymarfer cyn yr un go iawn" */
  labelCy: string | null;
}

/** What a child can gain by the work that others recognise. */
export class AccreditationDto {
  /** @example "Agored Cymru" */
  awardingBody: string;

  /**
   * As the qualifications frameworks write it.
   * @example "Level 1"
   */
  level: string | null;

  /** @example "Health and safety in a construction environment" */
  unit: string | null;

  /** @example 4 */
  @ApiInteger()
  creditValue: number | null;
}

/** An entry with how the work is meant to be delivered, and why it should help. */
export abstract class DesignedInterventionDto extends InterventionDto {
  /**
   * Codes of the set PURPOSE that it serves besides `purpose`.
   * @example ["SAFETY"]
   */
  furtherPurposes: string[];

  /**
   * How it is thought to work.
   * @example "A card that employers ask for opens work on sites."
   */
  mechanismEn: string | null;

  /** @example "Mae cerdyn y mae cyflogwyr yn gofyn amdano yn agor drysau i waith ar safleoedd." */
  mechanismCy: string | null;

  /** Its modules, in the order of delivery. */
  modules: InterventionModuleDto[];

  /**
   * Codes of the set DELIVERY_MODE.
   * @example ["GROUP"]
   */
  deliveryModes: string[];

  /**
   * Fewest children in a group.
   * @example 4
   */
  @ApiInteger()
  groupSizeMin: number | null;

  /**
   * Most children in a group.
   * @example 8
   */
  @ApiInteger()
  groupSizeMax: number | null;

  /**
   * Codes of the set QUALIFICATION: whoever delivers it needs all of them.
   * @example ["CONSTRUCTION_INSTRUCTOR"]
   */
  requiredQualifications: string[];

  /**
   * Months after which that training must be refreshed.
   * @example 36
   */
  @ApiInteger()
  refresherMonths: number | null;

  /** What must happen for the work to be itself; fidelity is counted over these. */
  coreComponents: LabelledPartDto[];

  /** What may be changed for a child without it becoming other work. */
  allowedAdaptations: LabelledPartDto[];

  /**
   * Codes of the set CONSENT_NEED: what must be agreed before it begins.
   * @example ["CHILD"]
   */
  consentNeeds: string[];

  /**
   * Cost of the whole work for one child, in pence.
   * @example 42000
   */
  @ApiInteger()
  unitCostPence: number | null;

  /** What a child can gain by it that others recognise; null: nothing. */
  accreditation: AccreditationDto | null;

  /**
   * The post that answers for the entry.
   * @example "Education lead"
   */
  owner: string | null;

  /** When the entry is to be looked at again. */
  @ApiDate({ example: '2027-03-31' })
  reviewDueOn: string | null;

  /**
   * Whether that date has passed.
   * @example false
   */
  reviewOverdue: boolean;
}
