import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { nullable, text } from './support/table.js';

/** What a reason for not delivering was, in words: some codes say nothing by themselves. */
export class ReasonNotes1764000022450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'plan_action', [nullable(text('not_delivered_note', 500))]);
    await addColumns(runner, 'delivery', [nullable(text('not_completed_note', 500))]);
    await unseal(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'delivery', ['not_completed_note']);
    await dropColumns(runner, 'plan_action', ['not_delivered_note']);
    await unseal(runner);
  }
}

/** Their checksums cover the columns that a row has a value in. */
async function unseal(runner: QueryRunner): Promise<void> {
  for (const table of ['plan_action', 'delivery'])
    await runner.query(`UPDATE "${table}" SET "row_checksum" = 0`);
}
