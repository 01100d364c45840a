import { ApiInteger } from '../../../platform/openapi/properties.js';
import { BilingualDto } from '../../dto/bilingual.dto.js';
import { NoteDto } from '../../dto/note.dto.js';

/** What happened to children before they were exposed to the work, or after. */
export class ExposureTimeDto {
  /** Children who were so for some time: a child may be so first, and then not. */
  @ApiInteger({ example: 216 })
  children: number;

  /** Days in which they were followed so. */
  @ApiInteger({ example: 61230 })
  days: number;

  /** First proven reoffences in that time; null where there are fewer than 10 children. */
  @ApiInteger({ example: 48 })
  reoffended: number | null;
}

/** Reoffending from the start of the work, whenever that was: the time before it counts as time without it. */
export class TimeVaryingDto {
  /**
   * Strength of this analysis: D2 at best, for whether the groups are alike cannot be tested.
   * @example D2
   */
  design: 'D0' | 'D1' | 'D2';

  exposed: ExposureTimeDto;

  unexposed: ExposureTimeDto;

  /**
   * Hazard of a first proven reoffence once exposed, over that before, by Cox regression on intervals of time, adjusted for the
   * covariates of the design. Below 1 is better. Null: too few children, or not computable.
   * @example 0.82
   */
  hazardRatio: number | null;

  /** @example 0.61 */
  lower: number | null;

  /** @example 1.1 */
  upper: number | null;

  /** @example 0.19 */
  p: number | null;

  /** Codes of the covariates, and their levels, that are adjusted for. */
  adjustedFor: string[];

  /** Why there is no ratio, such as TOO_FEW_PEOPLE; null: there is one. */
  reason: string | null;

  statement: BilingualDto;

  notes: NoteDto[];
}
