import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFixedOnce, makeFixedOnce } from './support/fixed-once.js';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

/** Needs analyses of periods, which nobody changes once they are signed. */
export class NeedsAnalyses1764000023300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'needs_analysis',
      [
        ...[...owned(), date('period_from'), date('period_to'), integer('revision')],
        ...[text('method_version', 40), date('data_as_of'), longText('content'), text('content_sha256', 64)],
        ...[nullable(text('signed_at', 24)), nullable(reference('signed_by_id', 'account'))],
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'period_from', 'period_to', 'revision']],
        indices: [{ columns: ['service_id', 'id'] }],
        checks: [{ name: 'ck_needs_analysis_period', expression: '"period_to" >= "period_from"' }],
      },
    );
    await makeFixedOnce(runner, 'needs_analysis', 'signed_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['needs_analysis']);
    await dropFixedOnce(runner, 'needs_analysis');
  }
}
