import { ApiInteger } from '../../../platform/openapi/properties.js';
import { NoteDto } from '../../dto/note.dto.js';

/** Children of one delivery area who started, beside what the model expects of them. Figures are null for fewer than 10 children. */
export class SiteDto {
  /**
   * Code of the delivery area; null: the case has none.
   * @example CYNON
   */
  deliveryArea: string | null;

  /** Children who started, whose 18 months have passed. */
  @ApiInteger({ example: 41 })
  children: number;

  @ApiInteger({ example: 15 })
  reoffended: number | null;

  /**
   * How many the model expects to reoffend.
   * @example 17.2
   */
  expected: number | null;

  /**
   * Observed over expected; below 1 is better.
   * @example 0.87
   */
  ratio: number | null;

  /**
   * Byar's limits, for 95%.
   * @example 0.49
   */
  lower: number | null;

  /** @example 1.44 */
  upper: number | null;

  /**
   * Limits of the funnel plot at this expectation: where the ratio lies when nothing but chance sets the area apart.
   * @example 0.61
   */
  funnelLower95: number | null;

  /** @example 1.39 */
  funnelUpper95: number | null;

  /** @example 0.39 */
  funnelLower998: number | null;

  /** @example 1.61 */
  funnelUpper998: number | null;

  /**
   * A code of the set FUNNEL_POSITION.
   * @example WITHIN
   */
  position: string | null;
}

/** Delivery areas beside what the model expects of the children who started there: no league table. */
export class SiteComparisonDto {
  /**
   * Strength of this analysis: D2, compared with what a model predicts; D0 where no area has 10 children.
   * @example D2
   */
  design: 'D0' | 'D2';

  /** Codes of the covariates, and their levels, that the expectation accounts for. */
  adjustedFor: string[];

  /** Why nothing can be expected, such as SEPARATION; null: the rest is given. */
  reason: string | null;

  /** In the order of their codes. */
  sites: SiteDto[];

  notes: NoteDto[];
}
