import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CountDto, ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import { ViewQuery } from '../../disclosure/dto/view-query.dto.js';
import type { View } from '../../disclosure/view.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { LARGEST_PAGE } from '../../platform/http/page-query.dto.js';
import { IsCode, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { IsQueryNumber } from '../../platform/validation/presence.js';
import { type Measure, MEASURES } from '../history/count-needs.js';
import type { Breakdown } from './breakdowns.js';
import type { GapReason } from './gap-rules.js';
import { MapPeriodQuery } from './map-period-query.dto.js';

/** What to show on the map. */
export class ProvisionMapQuery extends IntersectionType(MapPeriodQuery, ViewQuery) {
  /** The last day of another period, as long as this one, to compare with. */
  @IsOptional()
  @IsPlainDate()
  compareTo?: string;
}

/** The figures of a need among some children. */
export class CellFiguresDto {
  /** Assessed in this need by the last day. */
  assessed: CountDto;

  /** Not assessed, which is not the same as no need. */
  notAssessed: CountDto;

  /** Of those assessed, the children whose newest rating put the need first, or was 2 or more of 4. */
  prevalence: ProtectedShareDto;

  /** Children for whom somebody put the need first at some time. */
  prioritised: CountDto;

  /** Of these, those with work in their plan for it. Not published. */
  planned: CountDto;

  /** Of these, those who are enrolled and wait for it to start. Not published. */
  waiting: CountDto;

  /** Of those prioritised, the children who attended a session that their plan links to the need. */
  reach: ProtectedShareDto;

  /** Of those prioritised, the children who were reached and completed it. */
  completion: ProtectedShareDto;

  /** Of those who completed it and were assessed again by the same source, the children whose need was lower. */
  improvement: ProtectedShareDto;

  /** Completed it, and were not assessed again. */
  outcomeNotKnown: CountDto;
}

/** What changed since another date, in percentage points; null where one of the two is not known or not shown. */
export class CellChangeDto {
  /** The figures then. */
  then: CellFiguresDto;

  /** @example 4.5 */
  prevalencePoints: number | null;

  /** @example -12 */
  reachPoints: number | null;

  /** @example 3.1 */
  completionPoints: number | null;

  /** @example 0 */
  improvementPoints: number | null;
}

/** Why there is a gap. */
export class GapReasonDto {
  /** @example LOW_REACH */
  reason: GapReason;

  /** @example "Too few of the children for whom this need came first attended a session for it." */
  labelEn: string;

  /** @example "Rhy ychydig o’r plant yr oedd yr angen hwn yn flaenoriaeth iddynt a fynychodd sesiwn ar ei gyfer." */
  labelCy: string;
}

/** A need in a group of children, and what is provided for it. */
export class MapCellDto extends CellFiguresDto {
  /**
   * Code of the group; null: all groups together.
   * @example CYNON
   */
  group: string | null;

  /** Active entries that target the need first, pass range assurance, and can be had by this group; today. */
  @ApiInteger({ example: 2 })
  supply: number;

  /** Children that they have places for at a time, on the last day; null: recorded for none of them, or the group is of several areas. */
  @ApiInteger({ example: 12, nullable: true })
  places: number | null;

  /**
   * The need is common, and nothing is provided for it or too few are reached; null: not known, or hidden.
   * @example true
   */
  gap: boolean | null;

  gapReasons: GapReasonDto[];

  /** Against the other date; null where none was asked for. */
  change: CellChangeDto | null;
}

/** A group of children. */
export class MapGroupDto {
  /**
   * Code of the group; of groups that are counted together, their codes joined by `+`.
   * @example CYNON
   */
  group: string;

  /**
   * Codes of the groups that are counted together here, because each is too few children to show; empty: it is one group.
   * @example []
   */
  members: string[];

  /** @example "Cynon" */
  labelEn: string;

  /** @example "Cynon" */
  labelCy: string | null;

  /** Children with a case that was open in the period; each once, in the group of the case opened last. */
  children: CountDto;
}

/** A need, in all children and group by group. */
export class MapNeedDto {
  /** @example ETE */
  needArea: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  total: MapCellDto;

  /** In the order of `groups`: in the view for publication the smallest of them may be counted together. */
  cells: MapCellDto[];
}

/** An active entry that nobody needed. */
export class OverSupplyDto {
  @ApiUuid()
  interventionId: string;

  /** @example CSCS */
  code: string;

  /** @example "Construction skills certificate" */
  titleEn: string;

  /** @example "Tystysgrif sgiliau adeiladu" */
  titleCy: string | null;

  /**
   * The needs that it targets first.
   * @example ["ETE"]
   */
  needAreas: string[];
}

/** Need beside provision. */
export class ProvisionMapDto {
  @ApiDate()
  since: string;

  @ApiDate()
  until: string;

  @ApiDate({ nullable: true })
  compareTo: string | null;

  /** @example DELIVERY_AREA */
  breakdown: Breakdown;

  /** @example OPERATIONAL */
  view: View;

  /** Everything that was recorded before this is counted. */
  @ApiInstant()
  dataAsOf: string;

  /** Cases that changed since, and are not counted as they are now; they will be in a moment. */
  @ApiInteger({ example: 0 })
  pendingCases: number;

  /**
   * What is to be said of the answer as a whole; null: nothing.
   * @example "The breakdown is too fine: every number would be too small to show. Ask for a coarser breakdown or a longer period."
   */
  noteEn: string | null;

  /** @example "Mae’r dadansoddiad yn rhy fanwl: byddai pob rhif yn rhy fach i’w ddangos. Gofynnwch am ddadansoddiad llai manwl neu gyfnod hwy." */
  noteCy: string | null;

  /** From this prevalence on a need is common, in per cent. */
  @ApiInteger({ example: 20 })
  prevalencePercent: number;

  /** Below this reach too few are reached, in per cent. */
  @ApiInteger({ example: 60 })
  reachPercent: number;

  /** Children with a case that was open in the period. */
  children: CountDto;

  groups: MapGroupDto[];

  needAreas: MapNeedDto[];

  /** Active entries whose needs came first for no child with a case open in the year up to the last day. */
  overSupply: OverSupplyDto[];
}

/** Which children behind a cell to list. */
export class MapCasesQuery extends MapPeriodQuery {
  /** How many children at most; 50 where not given. */
  @IsQueryNumber(1, LARGEST_PAGE)
  limit?: number;

  /** Where to go on: `nextCursor` of the page before. */
  @IsOptional()
  @IsText(1, 500)
  cursor?: string;

  /**
   * Code of the need area; every child that counts where not given.
   * @example ETE
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * Those with this: ASSESSED, NEEDED, PRIORITISED, PLANNED, WAITING, REACHED, COMPLETED, OUTCOME_KNOWN or IMPROVED.
   * ASSESSED where not given.
   * @example PRIORITISED
   */
  @IsOptional()
  @IsIn(MEASURES)
  measure?: Measure;

  /**
   * And without this, such as those who came first and were not reached.
   * @example REACHED
   */
  @IsOptional()
  @IsIn(MEASURES)
  without?: Measure;

  /**
   * Code of a group of the breakdown; every one where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  group?: string;
}

/** A case of a child behind a cell: the one opened last of those that count. */
export class MapCaseDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /** @example CTS-000041 */
  reference: string;
}

/** Cases behind a cell that the caller may see, by child. */
export class MapCasePageDto {
  items: MapCaseDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
