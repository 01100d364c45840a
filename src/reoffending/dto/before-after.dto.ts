import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { ApiInteger } from '../../platform/openapi/properties.js';

/** Each child's year after the index date beside the same child's year before it. */
export class OffendingChangeDto {
  /** Children who are set beside themselves. */
  @ApiInteger({ example: 198 })
  children: number;

  @ApiInteger({ example: 149 })
  lower: number;

  @ApiInteger({ example: 21 })
  same: number;

  @ApiInteger({ example: 28 })
  higher: number;

  /** Share of the children who have less. */
  shareLower: EstimateDto;

  /**
   * Null where there are no children.
   * @example 2.1
   */
  meanBefore: number | null;

  /**
   * Null where there are no children.
   * @example 1.4
   */
  meanAfter: number | null;
}

/** Why children of the cohort are not set beside themselves. */
export class NotComparedDto {
  /** The year after, or the time in which its offences can be proven, is not over. */
  @ApiInteger({ example: 31 })
  notOver: number;

  /** Not ten years old when the year before began: nobody can be convicted of what they did before. */
  @ApiInteger({ example: 4 })
  underAge: number;

  /** Died or left, with nothing proven. */
  @ApiInteger({ example: 2 })
  lost: number;
}

/** Offending before and after. It never shows that something worked. */
export class BeforeAfterDto {
  notCompared: NotComparedDto;

  /** How often, with the offences that the child is in the cohort for. */
  frequency: OffendingChangeDto;

  /** How often, without these: what is left is no fair comparison either, for the year before was chosen for its offences. */
  otherOffences: OffendingChangeDto;

  /** The score of the most serious offence, of the children with a scored one in both years. */
  seriousness: OffendingChangeDto;

  caution: BilingualDto;
}
