import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, date, dropTables, integer, nullable, owned, reference, text } from './support/table.js';

/** What is used to deliver an intervention: manuals, films, worksheets. */
export class InterventionResources1764000015200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'intervention_resource',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        nullable(text('module_code', 40)),
        nullable(text('reference', 64)),
        text('title_en', 200),
        nullable(text('title_cy', 200)),
        nullable(text('url', 2000)),
        nullable(text('archive_reference', 200)),
        text('language', 2),
        text('licence', 200),
        nullable(date('licence_ends_on')),
        text('version', 40),
        nullable(date('withdrawn_on')),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['intervention_id'] }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['intervention_resource']);
  }
}
