import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** One of the questions that fidelity asks, answered as far as is recorded. */
export class FidelityAnswerDto {
  /**
   * UNKNOWN where it is not recorded, which is not no.
   * @example YES
   */
  answer: 'YES' | 'NO' | 'UNKNOWN';

  /** @example "All 3 core modules were covered." */
  explanationEn: string;

  /** @example "Ymdriniwyd â phob un o'r 3 modiwl craidd." */
  explanationCy: string;
}

/** What of the core was delivered. */
export class FidelityPartsDto extends FidelityAnswerDto {
  /** @example ["HARM", "VOICE"] */
  required: string[];

  /** @example ["HARM"] */
  delivered: string[];

  /**
   * Not delivered as far as is recorded.
   * @example ["VOICE"]
   */
  missing: string[];

  /**
   * Sessions that the child attended and of which it is not recorded what they covered.
   * @example 0
   */
  @ApiInteger()
  unrecordedSessions: number;
}

/** How much was delivered of what the version asks for. */
export class FidelityDoseDto extends FidelityAnswerDto {
  /**
   * Null: the version does not say.
   * @example 6
   */
  @ApiInteger()
  planned: number | null;

  /** @example 5 */
  @ApiInteger()
  attended: number;

  /** @example 290 */
  @ApiInteger()
  minutesAttended: number;

  /**
   * Attended of planned, at most 100; null: not to be told.
   * @example 83.3
   */
  percent: number | null;
}

/** How true to its design a delivery was. */
export class FidelityDto {
  @ApiUuid()
  deliveryId: string;

  @ApiUuid()
  interventionVersionId: string;

  /** @example 2026-11-10 */
  @ApiDate()
  endedOn: string | null;

  /**
   * Core modules and components delivered, of all that the version has, from 0 to 1; null: it has none, or nothing is
   * recorded. Where sessions say nothing it is the least that it can be.
   * @example 0.75
   */
  score: number | null;

  coreModules: FidelityPartsDto;

  coreComponents: FidelityPartsDto;

  /**
   * Modules beyond the core that were covered.
   * @example ["VISIT"]
   */
  otherModules: string[];

  /** Whether every session was delivered by somebody with the qualifications that the version asks for. */
  deliverer: FidelityAnswerDto;

  /** Whether modules were first covered in the order of the design. */
  sequence: FidelityAnswerDto;

  dose: FidelityDoseDto;

  /**
   * How sessions were adapted to the child.
   * @example ["PICTURES"]
   */
  adaptations: string[];

  /**
   * The code of the set COMPLETION that the record points to; null: it does not say.
   * @example COMPLETED_ADAPTED
   */
  suggestedCompletion: string | null;

  /**
   * As recorded.
   * @example COMPLETED_ADAPTED
   */
  completion: string | null;
}
