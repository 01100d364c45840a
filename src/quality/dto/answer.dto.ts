import { IsIn, IsOptional } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsText } from '../../platform/validation/fields.js';
import { type Answer, ANSWERS, type Score } from '../score.js';

/** An answer to a question of the form. */
export class AuditAnswerInput {
  /**
   * The code of a question of the form.
   * @example WHY_OFFENDED
   */
  @IsCode()
  question: string;

  /**
   * NA: the question does not apply to this case.
   * @example YES
   */
  @IsIn(ANSWERS)
  answer: Answer;

  /** @example "Health came to the meeting." */
  @IsOptional()
  @IsText(1, 1000)
  words?: string | null;
}

/** Whether enough was done about a need. */
export class AuditedNeedInput {
  /**
   * A need that was assessed in the case, unless it is judged not to be applicable.
   * @example ETE
   */
  @IsCode()
  needAreaCode: string;

  /**
   * A code of the set SUFFICIENCY.
   * @example SUFFICIENT
   */
  @IsCode()
  judgement: string;

  /** @example "College began in week two." */
  @IsOptional()
  @IsText(1, 1000)
  words?: string | null;
}

/** Whether something that an observer looks for was there. */
export class ObservationItemInput {
  /**
   * The code of a core component of the version, or of the set OBSERVATION_ITEM.
   * @example RESPECTFUL
   */
  @IsCode()
  component: string;

  /** @example YES */
  @IsIn(ANSWERS)
  answer: Answer;

  /** @example "Everybody had a turn." */
  @IsOptional()
  @IsText(1, 1000)
  words?: string | null;
}

/** How answers add up: yes out of yes and no. */
export class ScoreDto implements Score {
  @ApiInteger({ example: 14 })
  yes: number;

  @ApiInteger({ example: 4 })
  no: number;

  /** Counts neither for nor against. */
  @ApiInteger({ example: 2 })
  notApplicable: number;

  /** Yes and no: what the score rests on. */
  @ApiInteger({ example: 18 })
  applicable: number;

  /**
   * Yes out of applicable; null where nothing was applicable, which is not zero.
   * @example 0.7778
   */
  score: number | null;

  /** NOTHING_APPLICABLE: why there is no score. */
  reason: 'NOTHING_APPLICABLE' | null;
}
