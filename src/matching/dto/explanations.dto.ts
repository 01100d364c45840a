import { ApiInteger } from '../../platform/openapi/properties.js';
import type { CriterionCode, CriterionOutcome } from '../criterion.js';
import type { RankPartCode } from '../rank-texts.js';

/** A text in both languages. */
export class BilingualTextDto {
  /** @example "This is advice, never a referral." */
  en: string;

  /** @example "Cyngor yw hwn, nid atgyfeiriad." */
  cy: string;
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
