import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, date, dropTables, integer, longText, owned, reference, text } from './support/table.js';

/** Evaluation runs, kept as they were, and the files that were imported. */
export class EvaluationAndImports1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evaluation_run',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        text('method_version', 40),
        date('data_as_of'),
        text('input_sha256', 64),
        longText('definition'),
        longText('result'),
      ],
      { indices: [{ columns: ['service_id', 'intervention_id'] }] },
    );
    await createTable(
      runner,
      'import_batch',
      [
        ...owned(),
        text('record_type', 40),
        text('file_sha256', 64),
        integer('rows_read'),
        integer('rows_inserted'),
        integer('rows_updated'),
        integer('rows_unchanged'),
        integer('rows_rejected'),
      ],
      { indices: [{ columns: ['service_id', 'record_type'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['import_batch', 'evaluation_run']);
  }
}
