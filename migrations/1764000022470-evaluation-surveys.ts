import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, date, dropTables, longText, owned, text } from './support/table.js';

/** Surveys of every intervention at once. */
export class EvaluationSurveys1764000022470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evaluation_survey',
      [
        ...[...owned(), text('method_version', 40), date('data_as_of'), text('input_sha256', 64)],
        ...[longText('definition'), longText('result')],
      ],
      { indices: [{ columns: ['service_id', 'id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['evaluation_survey']);
  }
}
