import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { nullable, reference } from './support/table.js';

const COLUMNS = ['allocated_to_id'];

/** Who works a case, by account, so that there is a list for each worker. */
export class CaseAllocation1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'case_record', [nullable(reference('allocated_to_id', 'account'))]);
    await runner.createIndex(
      'case_record',
      new TableIndex({
        name: runner.connection.namingStrategy.indexName('case_record', COLUMNS),
        columnNames: COLUMNS,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_record', runner.connection.namingStrategy.indexName('case_record', COLUMNS));
    await dropColumns(runner, 'case_record', COLUMNS);
  }
}
