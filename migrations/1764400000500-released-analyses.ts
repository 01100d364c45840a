import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { makeFixedOnce } from './support/fixed-once.js';
import { longText, nullable, reference } from './support/table.js';

/** SQLite copies the table for other columns, without its triggers. */
async function keepFixed(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== 'postgres')
    await makeFixedOnce(runner, 'needs_analysis', 'signed_at');
}

/** A needs analysis that is signed is a release, held against those before it. */
export class ReleasedAnalyses1764400000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'needs_analysis', [
      nullable(longText('membership')),
      nullable(reference('release_id', 'disclosure_release')),
    ]);
    await keepFixed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'needs_analysis', ['membership', 'release_id']);
    await keepFixed(runner);
  }
}
