import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, date, dropTables, id, integer, reference, text } from './support/table.js';

/** What was searched for in the catalogue. */
export class SearchLog1764000016100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'search_log',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        date('searched_on'),
        text('words', 2000),
        integer('other_words'),
        text('filters', 500),
        integer('results'),
        text('language', 2),
      ],
      { indices: [{ columns: ['service_id', 'searched_on'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['search_log']);
  }
}
