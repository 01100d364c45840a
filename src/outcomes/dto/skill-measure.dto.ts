import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** One use of a skills or wellbeing instrument. Only the score is held, not the answers. */
export class SkillMeasureDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  deliveryId: string | null;

  /** @example SKM-2026-0012 */
  reference: string | null;

  /**
   * A code of the set INSTRUMENT.
   * @example ROSENBERG
   */
  instrument: string;

  /**
   * T0 at the start, T1 at completion, T2 at follow-up.
   * @example T0
   */
  timepoint: 'T0' | 'T1' | 'T2';

  /** @example 2026-09-08 */
  @ApiDate()
  measuredOn: string;

  /**
   * The total, in the instrument's own units.
   * @example 17
   */
  score: number;

  /**
   * Who answered: a code of the set RESPONDENT.
   * @example CHILD
   */
  respondent: string;

  @ApiInstant()
  recordedAt: string;
}

/** A page of skill measures, in the order in which they were recorded. */
export class SkillMeasurePageDto {
  items: SkillMeasureDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
