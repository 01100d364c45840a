import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';

/** Which period to look at. */
export class PipelineQuery {
  /** First day of the period; open where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;
}

/** How many awards are at a stage, and how many reached it. */
export class PipelineStageDto {
  /**
   * A code of the set ACCREDITATION_STAGE.
   * @example WORKING_TOWARDS
   */
  stage: string;

  /** @example "Working towards" */
  labelEn: string;

  /** @example "Yn gweithio tuag ato" */
  labelCy: string | null;

  /** Whether a child at this stage holds the award. Working towards it is not that. */
  achieved: boolean;

  /** Awards that were here at the end of the period. */
  @ApiInteger({ example: 12 })
  standing: number;

  /** Awards that came to this stage in the period, each counted once. */
  @ApiInteger({ example: 20 })
  reached: number;
}

/** One award, from the offer to the use. */
export class AwardPipelineDto {
  /** @example CSCS_CARD */
  award: string;

  /** @example "Construction Skills Certification Scheme (CSCS) card" */
  labelEn: string;

  /** @example "Cerdyn y Cynllun Ardystio Sgiliau Adeiladu (CSCS)" */
  labelCy: string | null;

  /** Awards on record by the end of the period. */
  @ApiInteger({ example: 50 })
  recorded: number;

  /** Of these, awards that children hold at the end of the period. */
  @ApiInteger({ example: 18 })
  held: number;

  /** Every stage, in order, also where nothing is there. */
  stages: PipelineStageDto[];
}

/** Awards by stage. True counts, for those who work with them: not for publication. Children with a restricted case are left out. */
export class AccreditationPipelineDto {
  @ApiDate()
  since: string | null;

  @ApiDate()
  until: string;

  /** Awards that at least one child was offered. */
  awards: AwardPipelineDto[];
}
