import { IsOptional } from 'class-validator';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode } from '../../platform/validation/fields.js';
import { MapPeriodQuery } from '../map/map-period-query.dto.js';

/** Which cell of the map to look into. */
export class InterventionReachQuery extends MapPeriodQuery {
  /**
   * Code of the need area; every one where not given.
   * @example ETE
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * Code of a group of the breakdown; every one where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  group?: string;
}

/** How far an intervention came among the children for whom a need came first. */
export class InterventionReachDto {
  @ApiUuid()
  interventionId: string;

  /** @example CREATIVE_WRITING */
  code: string;

  /** @example "Creative writing" */
  titleEn: string;

  /** @example "Ysgrifennu creadigol" */
  titleCy: string | null;

  /**
   * How its current version is mapped to the need; null: it is not, or it is not current, and was used for the need all the same.
   * @example PRIMARY
   */
  target: 'PRIMARY' | 'SECONDARY' | null;

  /** Children whose plan has it for this need; where another was delivered in its place, that one. Bespoke work is in none. */
  @ApiInteger({ example: 24 })
  planned: number;

  /** Children who are enrolled and wait for it to start. */
  @ApiInteger({ example: 3 })
  waiting: number;

  /** Children who attended a session of it that their plan links to the need. */
  @ApiInteger({ example: 19 })
  reached: number;

  /** Of these, the children who completed it. */
  @ApiInteger({ example: 11 })
  completed: number;

  /** Sessions that these children attended. */
  @ApiInteger({ example: 96 })
  sessionsAttended: number;

  @ApiInteger({ example: 4320 })
  minutesAttended: number;
}

/** The interventions for one need: those mapped to it, and any other that was used for it. */
export class NeedReachDto {
  /** @example ETE */
  needArea: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  /** Primary ones first. Empty: nothing is mapped to the need, and nothing was used for it. */
  interventions: InterventionReachDto[];
}

/** The interventions behind the cells of the map. True counts, for those who work with them: not for publication. */
export class InterventionsReachDto {
  @ApiDate()
  since: string;

  @ApiDate()
  until: string;

  /** Everything that was recorded by then is counted. */
  @ApiInstant()
  dataAsOf: string;

  needAreas: NeedReachDto[];
}
