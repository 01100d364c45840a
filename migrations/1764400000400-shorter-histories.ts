import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Histories are packed in another way: all of them are worked out anew. */
export class ShorterHistories1764400000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM provision_history');
    await runner.query('DELETE FROM changed_case');
    await runner.query(
      'INSERT INTO changed_case (id, service_id, case_id, recorded_at) SELECT id, service_id, id, recorded_at FROM case_record',
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return this.up(runner);
  }
}
