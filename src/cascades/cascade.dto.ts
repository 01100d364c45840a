import { IsIn, IsOptional } from 'class-validator';
import { CountDto, ProtectedShareDto } from '../disclosure/dto/count.dto.js';
import { ViewQuery } from '../disclosure/dto/view-query.dto.js';
import type { View } from '../disclosure/view.js';
import { type Breakdown, BREAKDOWNS } from '../groups/breakdown.js';
import { ApiDate, ApiInteger } from '../platform/openapi/properties.js';
import { IsCode, IsPlainDate } from '../platform/validation/fields.js';
import type { NotComputableReason } from '../statistics/index.js';
import type { CascadeReason, CascadeStep } from './cascade-rules.js';

/** Whose cascades to count, and for what. */
export class CascadeQuery extends ViewQuery {
  /** First day of the period; a year before its last day where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period, and how far events are looked at; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * One need area; every one that is not a strength where not given.
   * @example SLC
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * Only children who have this need as well, as where substance misuse and mental health come together.
   * @example SUB
   */
  @IsOptional()
  @IsCode()
  alsoNeed?: string;

  /** What children are grouped by; in one group where it is left out. */
  @IsOptional()
  @IsIn(BREAKDOWNS)
  breakdown?: Breakdown;

  /**
   * Code of a team.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string;

  /**
   * Code of a delivery area.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;

  /**
   * A code of the set ORDER_TYPE.
   * @example REFERRAL_ORDER
   */
  @IsOptional()
  @IsCode()
  orderType?: string;
}

/** Children who reached a step. */
export class CascadeStepDto {
  /** @example REFERRED */
  step: CascadeStep;

  /** @example "Referred, or work planned" */
  labelEn: string;

  /** @example "Wedi’i atgyfeirio, neu waith wedi’i gynllunio" */
  labelCy: string;

  /**
   * Children who reached it or a later one, of all in the system but those who are known elsewhere. The base is the same for
   * every step.
   */
  reached: ProtectedShareDto;

  /**
   * Those of them with a record of this very step: fewer than reached it where later steps are recorded without it. Not in
   * the view for publication.
   */
  @ApiInteger({ example: 37 })
  recorded: number | null;
}

/** A reason that was recorded, by its code. */
export class CascadeCodedReasonDto {
  /**
   * A code of the set REFERRAL_REASON, of what was given up or ended of NON_DELIVERY_REASON.
   * @example NO_CAPACITY
   */
  code: string;

  @ApiInteger({ example: 4 })
  children: number;
}

/** Children who reached a step and no further, and why. */
export class CascadeFallOutDto {
  /**
   * The last step that they reached.
   * @example REFERRED
   */
  after: CascadeStep;

  /** @example REFUSED */
  reason: CascadeReason;

  /** @example Refused */
  labelEn: string;

  /** @example Gwrthodwyd */
  labelCy: string;

  @ApiInteger({ example: 7 })
  children: number;

  /** By coded reason, the most first. */
  coded: CascadeCodedReasonDto[];
}

/** How long children waited from one step to another, in days. */
export class CascadeWaitDto {
  /** @example REFERRED */
  from: CascadeStep;

  /** @example ASSESSED */
  to: CascadeStep;

  /** Children who took both steps, in this order. */
  children: CountDto;

  /** @example 41 */
  median: number | null;

  /** A quarter of them waited so long at most. */
  lowerQuartile: number | null;

  /** Three quarters of them waited so long at most. */
  upperQuartile: number | null;

  /**
   * Why there is no median: `TOO_FEW_PEOPLE`, fewer than ten. Null: there is one.
   * @example null
   */
  reason: NotComputableReason | null;
}

/** How far children got with one need. */
export class CascadeDto {
  /** Children in the system in the period, those who are known elsewhere among them. */
  inSystem: CountDto;

  /**
   * Another service has confirmed that it works with them on this need, and nothing was offered here: in no step, and
   * neither a failure nor a success.
   */
  knownElsewhere: CountDto;

  steps: CascadeStepDto[];

  /** What keeps children from the next step, in the order of the steps. Not in the view for publication. */
  fellOut: CascadeFallOutDto[];

  waits: CascadeWaitDto[];
}

/** How far the children of one group got with one need. */
export class GroupCascadeDto extends CascadeDto {
  /** @example FEMALE */
  group: string;

  /** @example Female */
  labelEn: string;

  /** @example Benyw */
  labelCy: string | null;
}

/** The cascade of one need area. */
export class NeedCascadeDto {
  /** @example SLC */
  needArea: string;

  /** @example "Speech, language, communication and neurodiversity" */
  labelEn: string;

  /** @example "Lleferydd, iaith, cyfathrebu a niwroamrywiaeth" */
  labelCy: string | null;

  all: CascadeDto;

  /** The groups of the breakdown that have any children; none where no breakdown is asked for. */
  groups: GroupCascadeDto[];

  /** Nothing but zeros could be shown for publication: ask for a coarser breakdown. */
  nothingLeft: boolean;
}

/**
 * From all children in the system to those who came to work, for each need area. Children are counted, not cases; a
 * restricted case enters no figure.
 */
export class NeedCascadesDto {
  /** @example OPERATIONAL */
  view: View;

  @ApiDate({ example: '2025-11-28' })
  since: string;

  @ApiDate()
  until: string;

  /** The day on which this is so. */
  @ApiDate()
  dataAsOf: string;

  /** @example SEX */
  breakdown: Breakdown | null;

  needAreas: NeedCascadeDto[];
}
