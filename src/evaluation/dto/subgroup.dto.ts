import { ApiInteger } from '../../platform/openapi/properties.js';
import { EstimateDto } from './estimate.dto.js';

/** One side within a group of children. */
export class SubgroupArmDto {
  /** Children in whom the outcome is seen. */
  @ApiInteger({ example: 41 })
  children: number;

  /** Of these, who have it. Null where the group is too small for a rate. */
  @ApiInteger({ example: 17 })
  withOutcome: number | null;
}

/** The outcome within one group of children. */
export class SubgroupDto {
  /**
   * The value of the covariate that makes the group; null: it is not known of these children.
   * @example F
   */
  level: string | null;

  started: SubgroupArmDto;

  comparison: SubgroupArmDto;

  /** Rate of those who started minus rate of those who did not, with the score interval. */
  riskDifference: EstimateDto;
}

/** Whether the difference between those who started and those who did not is another in other groups of children. */
export class SubgroupAnalysisDto {
  /**
   * What is looked at within the groups, a code of the set EVALUATION_OUTCOME: suitable education, training or employment where
   * the evaluation is about that, and otherwise proven reoffending.
   * @example PROVEN_REOFFENDING
   */
  outcome: 'PROVEN_REOFFENDING' | 'SUITABLE_ETE_AT_END';

  /**
   * A code of the set EVALUATION_COVARIATE.
   * @example SEX
   */
  covariate: string;

  /**
   * p-value of one test of interaction: that the odds ratio is the same in every group (Breslow and Day 1980, with the
   * correction of Tarone 1985). Null where it cannot be computed. It, and no group by itself, says whether groups differ.
   * @example 0.41
   */
  interactionP: number | null;

  /**
   * The same, adjusted for the number of subgroup analyses that the evaluation declares (Benjamini and Hochberg 1995).
   * @example 0.82
   */
  interactionPAdjusted: number | null;

  groups: SubgroupDto[];
}
