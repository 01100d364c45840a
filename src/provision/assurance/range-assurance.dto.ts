import { IsOptional } from 'class-validator';
import type { BadgeCode } from '../../evidence/badge-facts.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode } from '../../platform/validation/fields.js';
import type { RangeTest } from './assurance-rules.js';

/** Which range of work to look at. */
export class RangeAssuranceQuery {
  /**
   * Code of a need area; every one where not given.
   * @example ETE
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * Code of a delivery area: only entries whose provider works there, and the places they have there.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;
}

/** A test of the range of work. */
export class RangeTestDto {
  /** @example CUSTODY */
  test: RangeTest;

  /** @example "Available in custody" */
  labelEn: string;

  /** @example "Ar gael yn y ddalfa" */
  labelCy: string;

  /** @example false */
  passed: boolean;

  /**
   * What would mend it; null where it is passed.
   * @example "None is available in custody. Agree one with the secure establishments."
   */
  mendedByEn: string | null;

  /** @example "Nid oes un ar gael yn y ddalfa. Cytunwch ar un gyda’r sefydliadau diogel." */
  mendedByCy: string | null;
}

/** An active entry that targets the need first. */
export class RangeEntryDto {
  @ApiUuid()
  interventionId: string;

  /** @example CSCS */
  code: string;

  /** @example "Construction skills certificate" */
  titleEn: string;

  /** @example "Tystysgrif sgiliau adeiladu" */
  titleCy: string | null;

  /**
   * What its evidence comes to.
   * @example PROMISING
   */
  badge: BadgeCode;

  /** Workers who may deliver it today. */
  @ApiInteger({ example: 3 })
  deliverers: number;

  /** Those of them who work in Welsh. */
  @ApiInteger({ example: 1 })
  welshDeliverers: number;

  /** Children it has places for at a time; null: not recorded. */
  @ApiInteger({ example: 8, nullable: true })
  places: number | null;

  /** It counts as supply: it carries evidence, is staffed by trained people, and can be had in Welsh. */
  supply: boolean;

  /**
   * The tests that it fails by itself.
   * @example ["CUSTODY"]
   */
  fails: RangeTest[];
}

/** The range of work for a need. */
export class NeedRangeDto {
  /** @example ETE */
  needArea: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  /**
   * Every test is passed.
   * @example false
   */
  assured: boolean;

  tests: RangeTestDto[];

  /** The active entries that target it first. */
  entries: RangeEntryDto[];
}

/** Whether there is a suitable range of work for each need. */
export class RangeAssuranceDto {
  /** The day on which evidence, training and places are looked at. */
  @ApiDate()
  asOf: string;

  needAreas: NeedRangeDto[];
}
