import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import { EndedOrdersQuery } from './ended-orders-query.dto.js';
import { PartDto, ShareDto } from '../../practice/dto/rate.dto.js';
import type { Lasting } from '../sustained/sustained-rules.js';

/** Which orders to count. An order ends on its last day, or when its case closes, whichever comes first. */
export class SustainedOutcomesQuery extends EndedOrdersQuery {
  /** Orders that ended on this day or later; two years before the last day where not given. */
  @IsOptional()
  @IsPlainDate()
  endedFrom?: string;
}

/** What an outcome of an order is called. */
class LabelledOutcomeDto {
  /**
   * A code of the set LASTING_OUTCOME.
   * @example SUITABLE_ETE
   */
  outcome: string;

  /** @example "In suitable education, training or employment" */
  labelEn: string;

  /** @example "Mewn addysg, hyfforddiant neu gyflogaeth addas" */
  labelCy: string | null;
}

/** Orders by whether an outcome lasted for that many weeks. */
export class SustainedCountsDto {
  @ApiInteger({ example: 26 })
  weeks: number;

  /** Orders whose time has passed, or that were looked at. */
  @ApiInteger({ example: 48 })
  due: number;

  /** Orders of which it cannot be known yet; in no other figure here but those that did not hold at the end. */
  @ApiInteger({ example: 12 })
  toCome: number;

  /** Of those due, where it did not hold at the end. */
  @ApiInteger({ example: 20 })
  notHeldAtEnd: number;

  /** Held at the end and then. */
  @ApiInteger({ example: 15 })
  sustained: number;

  /** Held at the end and not then. */
  @ApiInteger({ example: 6 })
  notSustained: number;

  /** Not known at the end or then. It is not counted as no. */
  @ApiInteger({ example: 7 })
  notKnown: number;

  /** Of those due and not known to have not held at the end, how many are known. */
  known: PartDto;

  /** Of those known to have held at the end, and known then, how many held then. */
  share: ShareDto;
}

/** One outcome over orders. */
export class SustainedOutcomeDto extends LabelledOutcomeDto {
  /** 13, 26 and 52 weeks after the end. */
  followUps: SustainedCountsDto[];
}

/** Whether outcomes lasted after orders that ended in a period. True counts: not for publication. Children of whom a case is restricted are left out. */
export class SustainedOutcomesDto {
  @ApiDate({ example: '2025-04-01' })
  endedFrom: string;

  @ApiDate({ example: '2026-03-31' })
  endedTo: string;

  @ApiDate({ example: '2026-11-27' })
  asOf: string;

  @ApiInteger({ example: 60 })
  orders: number;

  outcomes: SustainedOutcomeDto[];
}

/** Whether an outcome of one order lasted for that many weeks. */
export class CaseFollowUpDto {
  @ApiInteger({ example: 26 })
  weeks: number;

  @ApiDate({ example: '2026-09-30' })
  dueOn: string;

  /** Evidence counts from this day. */
  @ApiDate({ example: '2026-09-09' })
  windowFrom: string;

  /** Evidence counts up to this day. */
  @ApiDate({ example: '2026-10-21' })
  windowTo: string;

  /** The check that counts; null: nobody looked. */
  @ApiUuid()
  checkId: string | null;

  /** Whether it held then; null: not known. */
  held: boolean | null;

  /** @example SUSTAINED */
  lasting: Lasting;
}

/** One outcome of one order. */
export class CaseSustainedOutcomeDto extends LabelledOutcomeDto {
  /** Whether it held at the end of the order; null: not known. */
  heldAtEnd: boolean | null;

  followUps: CaseFollowUpDto[];
}

/** Whether the outcomes of an order last. */
export class CaseSustainedOutcomesDto {
  @ApiUuid()
  caseId: string;

  @ApiDate({ example: '2026-11-27' })
  asOf: string;

  /** Null: the order has not ended, and nothing can have lasted. */
  @ApiDate({ example: '2026-07-01' })
  endedOn: string | null;

  outcomes: CaseSustainedOutcomeDto[];
}
