import { ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { SuitabilityStateDto } from '../../suitability/dto/suitability-state.dto.js';
import type { AvailabilityCode } from '../availability.js';
import type { CriterionOutcome } from '../criterion.js';
import { BilingualTextDto, CriterionDto, RankPartDto } from './explanations.dto.js';

/** What the evidence for an entry comes to. */
export class MatchedEvidenceDto {
  /**
   * A code of the set EVIDENCE_BADGE.
   * @example PROMISING
   */
  badge: string;

  /** Why the badge is what it is. */
  statement: BilingualTextDto;
}

/**
 * How the service's own deliveries of an intervention ended. It tells whether children complete it, never whether it
 * works.
 */
export class LocalEvidenceDto {
  /**
   * Deliveries that ended; null: fewer than five, too few to tell.
   * @example 48
   */
  @ApiInteger()
  ended: number | null;

  /** @example 30 */
  @ApiInteger()
  completed: number | null;

  /**
   * Per cent that completed, drawn towards `meanPercent`, the more so the fewer there were, so that few children never
   * decide; null: no delivery of the service has ended.
   * @example 61
   */
  @ApiInteger()
  percent: number | null;

  /**
   * Per cent of all deliveries of the service that ended.
   * @example 58
   */
  @ApiInteger()
  meanPercent: number | null;
}

/** Whether something that delivery takes is there today. It rules nothing out. */
export class AvailabilityDto {
  /**
   * PLACES free in the delivery area; WAIT within four weeks; DELIVERER trained and at work; DELIVERER_LANGUAGE one of
   * them in the child's language; LOCATION: the provider works in the child's delivery area.
   * @example PLACES
   */
  code: AvailabilityCode;

  /** @example MET */
  outcome: CriterionOutcome;

  /** @example "Places taken: 6 of 8." */
  explanationEn: string;

  /** @example "Lleoedd wedi'u llenwi: 6 o 8." */
  explanationCy: string;
}

/** How an entry stands to work that goes on already, and to what has to come first. */
export class SequenceNoteDto {
  /** @example SAME_NEED */
  code: 'ALREADY_PLANNED' | 'SAME_NEED' | 'DO_FIRST';

  /** @example "Other work answers the same need already: running: Mentoring." */
  explanationEn: string;

  /** @example "Mae gwaith arall eisoes yn ateb yr un angen: yn rhedeg: Mentora." */
  explanationCy: string;
}

/** A catalogue entry held against the case. */
export class MatchedEntryDto {
  @ApiUuid()
  interventionId: string;

  /** Id of the catalogue version that was looked at, as plans and deliveries name it. */
  @ApiUuid()
  versionId: string;

  /** @example 1 */
  @ApiInteger()
  versionNo: number;

  /** @example CSCS */
  code: string;

  /**
   * The title in the language that `Accept-Language` prefers; English where there is no Welsh one.
   * @example "Construction skills certificate"
   */
  title: string;

  /** @example "Construction skills certificate" */
  titleEn: string;

  /** @example "Tystysgrif sgiliau adeiladu" */
  titleCy: string | null;

  /** @example "Training for the construction skills card, with a test at the end." */
  summaryEn: string;

  /** @example "Hyfforddiant ar gyfer y cerdyn sgiliau adeiladu, gyda phrawf ar y diwedd." */
  summaryCy: string | null;

  /**
   * A code of the set INTERVENTION_STATUS.
   * @example ACTIVE_CORE
   */
  status: string;

  /**
   * Code of the provider that delivers it.
   * @example LEARNING_PROVIDER
   */
  provider: string | null;

  /**
   * The version of the rules that made this advice.
   * @example matching-4
   */
  ruleVersion: string;

  /**
   * The parts of `rank` as one number, the weightiest first. It orders entries within this advice and is no probability of
   * success.
   * @example 30024611099
   */
  @ApiInteger()
  score: number;

  /** Why the entry stands where it does, the weightiest part first. */
  rank: RankPartDto[];

  evidence: MatchedEvidenceDto;

  localEvidence: LocalEvidenceDto;

  /** What delivery takes, and whether it is there. */
  availability: AvailabilityDto[];

  /** Duplicates of current work, and what has to come first. */
  sequence: SequenceNoteDto[];

  /** Whether it was assessed that this version suits the child. */
  suitability: SuitabilityStateDto;

  /** Every criterion, with its reason. */
  criteria: CriterionDto[];
}
