import { BilingualDto } from '../../../evaluation/dto/bilingual.dto.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { EvidenceEffectDto } from '../../dto/evidence-effect.dto.js';

/** What a service found of an intervention among its own children: the latest look at a plan, from the day of its analysis on. */
export class LocalFindingDto {
  /** The run that found it; see GET /v1/evaluations/{evaluationId}. */
  @ApiUuid()
  id: string;

  @ApiUuid()
  evaluationPlanId: string;

  /** @example "Does anger work go with less reoffending?" */
  planTitle: string;

  /** Whether the plan was withdrawn afterwards; what it found stays. */
  isWithdrawn: boolean;

  /** Which look at the plan it is, from 1. */
  @ApiInteger({ example: 1 })
  look: number;

  @ApiDate()
  dataAsOf: string;

  /**
   * Strength of the design, D0 to D5.
   * @example D3
   */
  design: string;

  /**
   * A code of the set EFFECT_DIRECTION.
   * @example INCONCLUSIVE
   */
  direction: string;

  /** What it was about. */
  outcome: string;

  /** Null where there are too few children to compare. */
  effect: EvidenceEffectDto | null;

  /** The sentence of the run. */
  statement: BilingualDto;

  /** The last day on which it is taken as fresh. */
  @ApiDate()
  freshUntil: string;

  /** Whether that day is over: run the plan again, or do not rest on it. */
  isStale: boolean;
}

/** A page of findings, the plan made last first. */
export class LocalFindingPageDto {
  items: LocalFindingDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
