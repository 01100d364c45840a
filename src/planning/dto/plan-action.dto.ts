import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { Language } from '../../platform/http/language.js';
import type { SmartCriterion } from '../smart-findings.js';
import { SuitabilityStateDto } from '../../suitability/dto/suitability-state.dto.js';

/** Whether planned work meets one criterion. */
export class SmartFindingDto {
  /** @example OWNED */
  criterion: SmartCriterion;

  /** @example false */
  met: boolean;

  /** What to do; null where it is met. */
  advice: BilingualDto | null;
}

/** Work planned with a child for one need. */
export class PlanActionDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /**
   * The source system's own reference.
   * @example PA-2026-0099
   */
  reference: string | null;

  /** @example ETE */
  needAreaCode: string;

  /** The rating that the work answers. */
  @ApiUuid()
  needRatingId: string | null;

  /** The version of a catalogued intervention; null where the work is bespoke. */
  @ApiUuid()
  interventionVersionId: string | null;

  /**
   * What the work is; null where it is a catalogued intervention.
   * @example "Visits to three colleges with the worker, to choose a course"
   */
  bespokeDescription: string | null;

  /**
   * A code of the set PURPOSE.
   * @example REOFFENDING
   */
  purpose: string;

  /**
   * Who is to deliver: a code of the set AGENCY.
   * @example EDUCATION
   */
  responsibleAgency: string;

  @ApiDate({ example: '2026-03-12' })
  plannedOn: string;

  /**
   * Who of that agency answers for it: a code of the set ROLE_IN_PLAN.
   * @example EDUCATION_WORKER
   */
  responsibleRole: string | null;

  /** The day by which it is to be done. */
  @ApiDate({ example: '2026-06-30' })
  dueOn: string | null;

  /**
   * What "done" means.
   * @example "She has visited three colleges and applied to one."
   */
  doneWhen: string | null;

  /**
   * Why, in words that the child would use.
   * @example "So that I can pick a course I like."
   */
  childWordedWhy: string | null;

  /**
   * The language of these words.
   * @example cy
   */
  childWordedLanguage: Language | null;

  /** The day on which the child was given a copy. */
  @ApiDate({ example: '2026-03-13' })
  copyGivenOn: string | null;

  /** The entry that a bespoke piece is grounded in. */
  @ApiUuid()
  parentInterventionId: string | null;

  /**
   * Why a bespoke piece, and not the entry itself.
   * @example "The careers course starts only in September."
   */
  bespokeRationale: string | null;

  /** The approval without which this could not be planned; see /v1/harm-overrides. */
  @ApiUuid()
  harmOverrideId: string | null;

  /** The package that it is part of. */
  @ApiUuid()
  packagePlanId: string | null;

  /** Which component of the package. */
  @ApiUuid()
  packageComponentId: string | null;

  /** Whether it is specific, measurable, owned, time-bound, and explained to the child: advice, never a gate. */
  smart: SmartFindingDto[];

  /** The day by which the work is to start. */
  @ApiDate({ example: '2026-04-06' })
  startDueOn: string | null;

  @ApiInteger({ example: 8 })
  sessionsPlanned: number | null;

  /** Minutes in all sessions together. */
  @ApiInteger({ example: 480 })
  minutesPlanned: number | null;

  /**
   * Why the work was not delivered: a code of the set NON_DELIVERY_REASON; null: not so recorded.
   * @example WAITING_LIST
   */
  notDeliveredReason: string | null;

  /**
   * That reason in words.
   * @example "The hall burnt down."
   */
  notDeliveredNote: string | null;

  @ApiDate({ example: '2026-06-15' })
  notDeliveredOn: string | null;

  /** The recorded advice that the plan cites. */
  @ApiUuid()
  recommendationId: string | null;

  /** The version that the advice put first for the need. */
  @ApiUuid()
  advisedVersionId: string | null;

  /**
   * Why something else is planned than was put first: a code of the set OTHER_CHOICE_REASON.
   * @example NO_PLACES
   */
  otherChoiceReason: string | null;

  /** Whether it was assessed that the intervention suits the child; null where the work is bespoke. */
  suitability: SuitabilityStateDto | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of plan actions, in order of their ids. */
export class PlanActionPageDto {
  items: PlanActionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
