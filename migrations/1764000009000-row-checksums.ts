import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'child',
  'case_record',
  'assessment',
  'need_rating',
  'plan_action',
  'delivery',
  'delivery_session',
  'attendance',
  'offence',
  'offence_outcome',
  'ete_spell',
  'skill_measure',
];

/**
 * A checksum on every row of a case. Rows that are there already get 0, which says that nothing is known of them;
 * each gets its checksum when it is next changed.
 */
export class RowChecksums1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "row_checksum" integer NOT NULL DEFAULT 0`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "row_checksum"`);
  }
}
