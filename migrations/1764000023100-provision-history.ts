import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  dropTables,
  id,
  integer,
  longText,
  primary,
  recordedAt,
  reference,
} from './support/table.js';

const uuid = (name: string) => ({ name, type: 'uuid' });

/** What the provision map is counted from, and which cases it has to be worked out anew for: at first, all of them. */
export class ProvisionHistory1764000023100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'changed_case', [id(), uuid('service_id'), uuid('case_id'), recordedAt()], {
      indices: [{ columns: ['service_id', 'case_id'] }],
    });
    await createTable(
      runner,
      'provision_history',
      [
        primary(reference('child_id', 'child')),
        reference('service_id', 'youth_justice_service'),
        integer('revision'),
        longText('history'),
      ],
      { indices: [{ columns: ['service_id', 'child_id'] }, { columns: ['service_id', 'revision'] }] },
    );
    await runner.query(
      'INSERT INTO changed_case (id, service_id, case_id, recorded_at) SELECT id, service_id, id, recorded_at FROM case_record',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['provision_history', 'changed_case']);
  }
}
