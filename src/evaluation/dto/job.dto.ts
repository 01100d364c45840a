import { ApiInteger } from '../../platform/openapi/properties.js';
import { BilingualDto } from './bilingual.dto.js';

/** How far the reading of the cohort is. */
export class EvaluationProgressDto {
  @ApiInteger({ example: 42000 })
  casesRead: number;

  /** Null: not counted yet. */
  @ApiInteger({ example: 100000 })
  casesInAll: number | null;
}

/** Why nothing came of a run. */
export class EvaluationFailureDto extends BilingualDto {
  /** @example INTERRUPTED */
  code: 'INTERRUPTED' | 'OUT_OF_MEMORY' | 'ERROR';
}
