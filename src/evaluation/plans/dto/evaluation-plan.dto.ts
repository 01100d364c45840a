import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { ComparisonDesignDto } from '../../dto/comparison-design-answer.dto.js';

/** What is to be asked of an intervention, how, and what will follow from the answer. */
export class EvaluationPlanDto extends ComparisonDesignDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string;

  /** @example "Creative writing and reoffending, 2024 to 2026" */
  title: string;

  /** @example "Do children who begin creative writing reoffend less than comparable children who do not?" */
  question: string;

  /**
   * A code of the set EVALUATION_OUTCOME.
   * @example PROVEN_REOFFENDING
   */
  outcome: string;

  /** Children a side below which the result only describes. */
  @ApiInteger({ example: 60 })
  minimumChildren: number;

  /** The day for which the analysis is planned. */
  @ApiDate()
  analysisOn: string;

  /** @example "Commission again where the interval lies below zero." */
  decisionRule: string;

  /**
   * A draft may be changed and not be run; a fixed plan may be run and not be changed.
   * @example FIXED
   */
  state: 'DRAFT' | 'FIXED' | 'WITHDRAWN';

  /** When it was fixed; null: it never was. */
  @ApiInstant()
  fixedAt: string | null;

  @ApiUuid()
  fixedById: string | null;

  /** Evaluations of the intervention that had been run before it was fixed, whose results may have been seen. */
  @ApiInteger({ example: 0 })
  runsBeforeFixing: number | null;

  /** How often it has been run. */
  @ApiInteger({ example: 1 })
  looks: number;

  @ApiDate()
  withdrawnOn: string | null;

  withdrawnReason: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of plans, newest first. */
export class EvaluationPlanPageDto {
  items: EvaluationPlanDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
