import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { SuitabilityStateDto } from '../../suitability/dto/suitability-state.dto.js';
import type { AvailabilityCode } from '../availability.js';
import type { CriterionCode, CriterionOutcome } from '../criterion.js';
import type { NeedState } from '../needs.js';
import type { RankPartCode } from '../rank-texts.js';

/** A text in both languages. */
export class BilingualTextDto {
  /** @example "This is advice, never a referral." */
  en: string;

  /** @example "Cyngor yw hwn, nid atgyfeiriad." */
  cy: string;
}

/** What the newest assessment to rate a need area says of it. */
export class RecommendationNeedDto {
  /** @example ETE */
  needAreaCode: string;

  /**
   * The label in the language that `Accept-Language` prefers.
   * @example "Education, training and employment"
   */
  label: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /** @example "Addysg, hyfforddiant a chyflogaeth" */
  labelCy: string | null;

  /**
   * PRIORITISED: it comes first, as `isPriority` says. UNKNOWN: no assessment has assessed it.
   * @example PRIORITISED
   */
  state: Exclude<NeedState, 'STRENGTH'>;

  /**
   * 0 none to 4 very strong; null: not assessed, which is not none.
   * @example 3
   */
  @ApiInteger()
  severity: number | null;

  /**
   * It comes first: its severity is 2 or more or a judgement says so, unless a person decided otherwise.
   * @example true
   */
  isPriority: boolean;

  @ApiDate()
  assessedOn: string;

  /** @example "A prioritised need: severity 3." */
  explanationEn: string;

  /** @example "Angen â blaenoriaeth: difrifoldeb 3." */
  explanationCy: string;
}

/** One reason for or against an entry, or one question that is open. */
export class CriterionDto {
  /**
   * ALREADY_RECEIVING is met where the child is not receiving the same intervention already.
   * @example LANGUAGE
   */
  code: CriterionCode;

  /**
   * UNKNOWN is neither yes nor no: see `ask`.
   * @example MET
   */
  outcome: CriterionOutcome;

  /** @example "Preferred language: Welsh. This is offered in: English, Welsh." */
  explanationEn: string;

  /** @example "Dewis iaith: Cymraeg. Cynigir hwn yn: Saesneg, Cymraeg." */
  explanationCy: string;

  /** What to find out; only where the outcome is UNKNOWN. */
  ask?: BilingualTextDto;
}

/** One part of the rank of an entry: a lesser part decides only where all greater ones are equal. */
export class RankPartDto {
  /** @example NEED_FIT */
  part: RankPartCode;

  /**
   * The higher the better, but for OPEN_QUESTIONS.
   * @example 3002
   */
  @ApiInteger()
  value: number;

  /** @example "Weight of the prioritised needs that it targets: 3 as primary, 2 as secondary." */
  explanationEn: string;

  /** @example "Pwysau'r anghenion â blaenoriaeth y mae'n eu targedu: 3 yn brif, 2 yn eilaidd." */
  explanationCy: string;
}

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

/** Work that is planned with the child, or running. */
export class CurrentWorkDto {
  /** @example RUNNING */
  kind: 'PLANNED' | 'RUNNING';

  /** Of the plan action, or of the delivery. */
  @ApiUuid()
  id: string;

  /**
   * Code of the intervention; null where the work is bespoke.
   * @example MENTORING
   */
  code: string | null;

  /** @example "Mentoring" */
  titleEn: string;

  /** @example "Mentora" */
  titleCy: string;

  /**
   * The needs that it answers.
   * @example ["ETE"]
   */
  needAreaCodes: string[];

  /** Since when it has been planned, or the child enrolled. */
  @ApiDate()
  since: string;
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

/** An entry that no criterion rules out. */
export class RecommendationDto extends MatchedEntryDto {
  /**
   * ASK_FIRST: something that matters is not known yet; see `ask` of the criteria.
   * @example ELIGIBLE
   */
  eligibility: 'ELIGIBLE' | 'ASK_FIRST';
}

/** An entry that targets a need, but that a criterion rules out. */
export class NotEligibleDto extends MatchedEntryDto {
  /**
   * The criteria that are not met.
   * @example ["AGE"]
   */
  ruledOutBy: CriterionCode[];
}

/** Advice on which catalogued interventions suit a case, and why. */
export class RecommendationsDto {
  @ApiUuid()
  caseId: string;

  /** The day for which the advice is given. */
  @ApiDate()
  on: string;

  /** @example matching-4 */
  ruleVersion: string;

  /** What this is, and what it is not. */
  advice: BilingualTextDto;

  /** The need areas that assessments of the case have rated, strengths aside, in their usual order. */
  needs: RecommendationNeedDto[];

  /** What is planned with the child or running, in this case and in others that the reader may see. */
  currentWork: CurrentWorkDto[];

  /** Best first, as many as were asked for. */
  recommendations: RecommendationDto[];

  /**
   * How many entries are recommended in all.
   * @example 7
   */
  @ApiInteger()
  recommendationCount: number;

  /** Entries that target a prioritised need but are ruled out, and by what; best fit first, as many as were asked for. */
  notEligible: NotEligibleDto[];

  /**
   * How many entries are ruled out in all.
   * @example 4
   */
  @ApiInteger()
  notEligibleCount: number;
}
