import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const NAME = 'ix_case_record_restricted';

async function replace(runner: QueryRunner, columnNames: string[]): Promise<void> {
  await runner.dropIndex('case_record', NAME);
  await runner.createIndex(
    'case_record',
    new TableIndex({ name: NAME, columnNames, where: '"is_restricted"' }),
  );
}

/** Whether a child has a restricted case is asked of every child that is counted: the few that have are found by child. */
export class RestrictedChildren1764000023400 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return replace(runner, ['service_id', 'child_id', 'id']);
  }

  down(runner: QueryRunner): Promise<void> {
    return replace(runner, ['service_id', 'id']);
  }
}
