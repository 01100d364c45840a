import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { longText, nullable } from './support/table.js';

/** Who is eligible for an intervention, as rules. */
export class Eligibility1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'intervention_version', [nullable(longText('eligibility'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'intervention_version', ['eligibility']);
  }
}
