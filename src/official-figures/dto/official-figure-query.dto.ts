import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which published figures to list. */
export class OfficialFigureQuery extends PageQuery {
  /**
   * Of one measure.
   * @example REOFFENDING_BINARY
   */
  @IsOptional()
  @IsCode()
  measure?: string;

  /**
   * Of one version of its definition.
   * @example MOJ_12M_PRE2017
   */
  @IsOptional()
  @IsCode()
  version?: string;

  /**
   * A code of the set FIGURE_AREA.
   * @example ENGLAND_AND_WALES
   */
  @IsOptional()
  @IsCode()
  areaKind?: string;

  /** `true`: corrected since; `false`: those that count. */
  @IsQueryFlag()
  superseded?: boolean;
}
