import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { date, nullable } from './support/table.js';

/** When the order that a case rests on ends. Without a value it leaves the rows' checksums as they are. */
export class OrderEnd1764000015300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'case_record', [nullable(date('order_ends_on'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'case_record', ['order_ends_on']);
  }
}
