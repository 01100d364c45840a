import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { nullable, reference } from './support/table.js';

/** Which token a token was made with: what ends the one ends the other. */
export class TokenLineage1764000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'access_token', [nullable(reference('made_with_id', 'access_token'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'access_token', ['made_with_id']);
  }
}
