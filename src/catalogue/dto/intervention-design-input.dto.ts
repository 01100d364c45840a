import { IsBoolean, IsOptional } from 'class-validator';
import {
  IsCodeList,
  IsListOf,
  IsNewCode,
  IsPart,
  IsPlainDate,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';

const MOST = 40;

/** A module: what one or more sessions cover. */
export class InterventionModuleInput {
  /**
   * Unique within the version; sessions name it.
   * @example M1
   */
  @IsNewCode(40)
  code: string;

  /** @example "Health and safety on site" */
  @IsText(1, 200)
  titleEn: string;

  /** @example "Iechyd a diogelwch ar y safle" */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /**
   * Minutes that it takes, over all its sessions.
   * @example 240
   */
  @IsWholeNumber(1, 100_000)
  minutes: number;

  /**
   * Whether the work is not complete without it.
   * @example true
   */
  @IsBoolean()
  isCore: boolean;
}

/** A part of the work that has a name. */
export class LabelledPartInput {
  /**
   * Unique in its list.
   * @example PRACTICE_TEST
   */
  @IsNewCode(40)
  code: string;

  /** @example "A practice test before the real one" */
  @IsText(1, 300)
  labelEn: string;

  /** @example "Prawf ymarfer cyn yr un go iawn" */
  @IsOptional()
  @IsText(1, 300)
  labelCy?: string | null;
}

/** What a child can gain by the work that others recognise. */
export class AccreditationInput {
  /** @example "Agored Cymru" */
  @IsText(1, 200)
  awardingBody: string;

  /**
   * As the qualifications frameworks write it: Entry 1 to 3, or 1 to 8.
   * @example "Level 1"
   */
  @IsOptional()
  @IsText(1, 40)
  level?: string | null;

  /** @example "Health and safety in a construction environment" */
  @IsOptional()
  @IsText(1, 200)
  unit?: string | null;

  /** @example 4 */
  @IsOptional()
  @IsWholeNumber(0, 1000)
  creditValue?: number | null;
}

/** How the work is meant to be delivered, and why it should help. */
export class InterventionDesignInput {
  /**
   * Codes of the set PURPOSE that it serves besides `purpose`.
   * @example ["SAFETY"]
   */
  @IsOptional()
  @IsCodeList(MOST)
  furtherPurposes?: string[] | null;

  /**
   * How it is thought to work.
   * @example "A card that employers ask for opens work on sites, and work gives a stake in keeping out of trouble."
   */
  @IsOptional()
  @IsText(1, 4000)
  mechanismEn?: string | null;

  /** @example "Mae cerdyn y mae cyflogwyr yn gofyn amdano yn agor drysau i waith ar safleoedd." */
  @IsOptional()
  @IsText(1, 4000)
  mechanismCy?: string | null;

  /** Its modules, each with another code, in the order of delivery. */
  @IsOptional()
  @IsListOf(InterventionModuleInput, 0, MOST)
  modules?: InterventionModuleInput[] | null;

  /**
   * Codes of the set DELIVERY_MODE.
   * @example ["GROUP"]
   */
  @IsOptional()
  @IsCodeList(MOST)
  deliveryModes?: string[] | null;

  /**
   * Fewest children in a group.
   * @example 4
   */
  @IsOptional()
  @IsWholeNumber(1, 200)
  groupSizeMin?: number | null;

  /**
   * Most children in a group.
   * @example 8
   */
  @IsOptional()
  @IsWholeNumber(1, 200)
  groupSizeMax?: number | null;

  /**
   * Codes of the set QUALIFICATION: whoever delivers it needs all of them.
   * @example ["CONSTRUCTION_INSTRUCTOR"]
   */
  @IsOptional()
  @IsCodeList(MOST)
  requiredQualifications?: string[] | null;

  /**
   * Months after which that training must be refreshed.
   * @example 36
   */
  @IsOptional()
  @IsWholeNumber(1, 120)
  refresherMonths?: number | null;

  /** What must happen for the work to be itself; fidelity is counted over these. */
  @IsOptional()
  @IsListOf(LabelledPartInput, 0, MOST)
  coreComponents?: LabelledPartInput[] | null;

  /** What may be changed for a child without it becoming other work. */
  @IsOptional()
  @IsListOf(LabelledPartInput, 0, MOST)
  allowedAdaptations?: LabelledPartInput[] | null;

  /**
   * Codes of the set CONSENT_NEED: what must be agreed before it begins.
   * @example ["CHILD"]
   */
  @IsOptional()
  @IsCodeList(MOST)
  consentNeeds?: string[] | null;

  /**
   * Cost of the whole work for one child, in pence.
   * @example 42000
   */
  @IsOptional()
  @IsWholeNumber(0, 100_000_000)
  unitCostPence?: number | null;

  /** What a child can gain by it that others recognise; null: nothing. */
  @IsOptional()
  @IsPart(AccreditationInput)
  accreditation?: AccreditationInput | null;

  /**
   * The post that answers for the entry.
   * @example "Education lead"
   */
  @IsOptional()
  @IsText(1, 200)
  owner?: string | null;

  /**
   * When the entry is to be looked at again.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  reviewDueOn?: string | null;
}
