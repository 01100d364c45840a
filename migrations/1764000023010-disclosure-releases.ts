import type { MigrationInterface, QueryRunner } from 'typeorm';
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

/** The ledger of figures that left the service. */
export class DisclosureReleases1764000023010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'disclosure_release',
      [
        ...[...owned(), text('kind', 40), text('subject', 60), integer('edition'), date('data_as_of')],
        ...[longText('measure_versions'), longText('parameters'), longText('content')],
        ...[
          text('content_hash', 64),
          longText('membership'),
          nullable(reference('released_by_id', 'account')),
        ],
      ],
      {
        uniques: [['service_id', 'kind', 'subject', 'edition']],
        indices: [{ columns: ['service_id', 'id'] }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['disclosure_release']);
  }
}
