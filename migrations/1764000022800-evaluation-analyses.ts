import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVALUATION_ANALYSIS_CODE_SETS } from './data/evaluation-analysis-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** What an evaluation may look at beside its outcome: plans keep it in their design. */
export class EvaluationAnalyses1764000022800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, EVALUATION_ANALYSIS_CODE_SETS, RECORDED_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeCodeSets(runner, ['EVALUATION_ANALYSIS', 'DOSE_BAND', 'FUNNEL_POSITION', 'SENSITIVITY_RUN']);
  }
}
