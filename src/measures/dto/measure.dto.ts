import { IsOptional } from 'class-validator';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode } from '../../platform/validation/fields.js';

/** One version of the definition of a measure. It is never changed. */
export class MeasureVersionDto {
  /** @example REOFFENDING_BINARY */
  measure: string;

  /** @example MOJ_12M_PRE2017 */
  version: string;

  /** @example "Proven reoffending: share of children who reoffended" */
  nameEn: string;

  /** @example "Aildroseddu profedig: cyfran y plant a aildroseddodd" */
  nameCy: string;

  /** @example "Children of the cohort with a proven reoffence" */
  numeratorEn: string;

  /** @example "Plant y garfan ag aildrosedd brofedig" */
  numeratorCy: string;

  /** @example "Children aged 10 to 17 released, convicted or cautioned in twelve months" */
  denominatorEn: string;

  /** @example "Plant 10 i 17 oed a ryddhawyd, a gafwyd yn euog neu a rybuddiwyd mewn deuddeg mis" */
  denominatorCy: string;

  /** Months from the index event in which something must happen to be counted; null: nobody is followed. */
  @ApiInteger({ example: 12 })
  followUpMonths: number | null;

  /** Further months in which it must be proven; null: nobody is followed. */
  @ApiInteger({ example: 6 })
  waitingMonths: number | null;

  /** Over how many months people enter; null: as many as one likes. */
  @ApiInteger({ example: 12 })
  cohortMonths: number | null;

  /**
   * A code of the set MEASURE_UNIT.
   * @example PROPORTION
   */
  unit: string;

  /** @example "Share, from 0 to 1" */
  unitEn: string;

  /** @example "Cyfran, o 0 i 1" */
  unitCy: string;

  /** For how many of the denominator the value is given. */
  @ApiInteger({ example: 1 })
  per: number;

  /** @example "Police National Computer" */
  sourceEn: string;

  /** @example "Cyfrifiadur Cenedlaethol yr Heddlu" */
  sourceCy: string;

  /**
   * Who published the definition, and when.
   * @example "Ministry of Justice, Guide to proven reoffending statistics"
   */
  reference: string;

  /** The first day that a cohort of it can have; null: not said. */
  @ApiDate({ example: '2023-04-01' })
  validFrom: string | null;

  /** The last day that a cohort of it can have; null: not said, or it is in use. */
  @ApiDate({ example: '2015-09-30' })
  validTo: string | null;

  /**
   * Published by somebody other than the service.
   * @example true
   */
  isOfficial: boolean;

  /**
   * Other versions of the measure whose figures may be set beside those of this one.
   * @example []
   */
  comparableWith: string[];
}

/** A measure, in every version of its definition. */
export class MeasureDto {
  /** @example REOFFENDING_BINARY */
  code: string;

  /** Oldest first. */
  versions: MeasureVersionDto[];
}

/** Every measure. */
export class MeasureListDto {
  items: MeasureDto[];
}

/** Which versions to hold against each other. */
export class MeasureChangesQuery {
  /**
   * The version to start from; the first where not given.
   * @example MOJ_12M_PRE2017
   */
  @IsOptional()
  @IsCode()
  from?: string;

  /**
   * The version to come to; the last where not given.
   * @example MOJ_3M_POST2017
   */
  @IsOptional()
  @IsCode()
  to?: string;
}

/** A field in which two definitions differ. */
export class MeasureChangeDto {
  /** @example cohortMonths */
  field: string;

  label: BilingualDto;

  /** What the first says; null: nothing. */
  from: BilingualDto | null;

  /** What the second says; null: nothing. */
  to: BilingualDto | null;
}

/** How one version of a measure differs from another. */
export class MeasureChangesDto {
  /** @example REOFFENDING_BINARY */
  measure: string;

  /** @example MOJ_12M_PRE2017 */
  from: string;

  /** @example MOJ_3M_POST2017 */
  to: string;

  /**
   * Whether figures of the two may be set beside each other.
   * @example false
   */
  comparable: boolean;

  /** Field by field; empty where they are one and the same. */
  changes: MeasureChangeDto[];
}
